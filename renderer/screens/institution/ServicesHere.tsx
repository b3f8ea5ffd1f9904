import { FileText } from 'lucide-react'
import { useAsked } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { RowButton, RowList } from '../../components/RowButton.tsx'
import { useText } from '../../i18n/text.ts'

/** The services institutions of a kind handle, each with what to bring; nothing where there is none. */
export function ServicesHere({ kind }: { kind: string }) {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  const { asked } = useAsked('services.list', { lang })
  const here =
    asked.state === 'ready' ? asked.value.services.filter((one) => one.handledBy.includes(kind)) : []
  if (here.length === 0) return null
  return (
    <section className="stack">
      <h2>{t.institution.services}</h2>
      <RowList label={t.institution.services}>
        {here.map(({ serviceId, name }) => (
          <RowButton
            key={serviceId}
            icon={<FileText aria-hidden />}
            kind={t.service.name}
            onPress={() => go({ screen: 'service', serviceId })}
          >
            {t.institution.service(name)}
          </RowButton>
        ))}
      </RowList>
    </section>
  )
}
