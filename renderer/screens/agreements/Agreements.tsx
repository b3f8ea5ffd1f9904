import { useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { useAsked } from '../../app/ask.ts'
import { usePreferences } from '../../app/preferences.ts'
import { CardButton } from '../../components/Card.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { AgreementSheet } from '../reserve/AgreementSheet.tsx'

/** The agreements and what becomes of personal information (Codes, Arts 4, 32), to be read by whoever wants nothing else. */
export function Agreements() {
  const t = useText()
  const format = useFormat()
  const lang = usePreferences((preferences) => preferences.lang)
  const { asked, retry } = useAsked('agreements.list', { lang })
  const [reading, setReading] = useState<Agreement['id'] | null>(null)
  // By its id, so that it is read in the language of the page.
  const read = asked.state === 'ready' && asked.value.find(({ id }) => id === reading)
  return (
    <Screen
      title={t.reserve.steps.agreements}
      sheet={read && <AgreementSheet agreement={read} onClose={() => setReading(null)} />}
    >
      <p>{t.help.agreementsLead}</p>
      <Loaded asked={asked} retry={retry}>
        {(agreements) => (
          <ul className="stack">
            {agreements.map(({ id, title, version, effective }) => (
              <li key={id}>
                <CardButton onPress={() => setReading(id)}>
                  <span className="card-title">{title}</span>
                  <span className="muted">{t.reserve.agreementVersion(version, format.date(effective))}</span>
                </CardButton>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Screen>
  )
}
