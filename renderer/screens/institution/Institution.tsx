import { UserRound } from 'lucide-react'
import { useAsked } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { Badge } from '../../components/Badge.tsx'
import { Card } from '../../components/Card.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Notice } from '../../components/Notice.tsx'
import { RowButton, RowList } from '../../components/RowButton.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'
import { InstitutionFacts } from './InstitutionFacts.tsx'
import { institutionSlip } from './institutionSlip.ts'
import './Institution.css'
import { Penalties } from './Penalties.tsx'
import { ServicesHere } from './ServicesHere.tsx'
import { WayThere } from './WayThere.tsx'

/** An institution as the Codes ask for (Art. 11), with who works there and the penalties now public (Art. 12). */
export function Institution({ institutionId }: { institutionId: string }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const { asked, retry } = useAsked('institutions.get', { institutionId })
  return (
    <Screen
      title={t.institution.title}
      actions={asked.state === 'ready' && <TakeAway taken={institutionSlip(asked.value, t, format, words)} />}
    >
      <Loaded asked={asked} retry={retry}>
        {({ institution, distance, practitioners, penalties }) => (
          <>
            <div className="row">
              <h2 className="law-title" lang="zh-CN">
                {institution.name}
              </h2>
              <Badge>{nameOf(t.institution.kinds, institution.kind)}</Badge>
              {institution.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
            </div>
            {institution.sample && (
              <Notice tone="warn" title={t.lawyer.sampleTitle}>
                <p>{t.lawyer.sampleBody}</p>
              </Notice>
            )}
            <Card>
              <InstitutionFacts institution={institution} distance={distance} />
            </Card>
            <ServicesHere kind={institution.kind} />
            <WayThere institution={institution} />
            <Penalties penalties={penalties} />
            {practitioners.length === 0 ? (
              <p className="muted">{t.institution.noPractitioners}</p>
            ) : (
              <section className="stack">
                <h2>{t.institution.practitioners(practitioners.length)}</h2>
                <RowList label={t.institution.practitioners(practitioners.length)}>
                  {practitioners.map(({ practitionerId, name, kind, expertise }) => (
                    <RowButton
                      key={practitionerId}
                      icon={<UserRound aria-hidden />}
                      kind={nameOf(t.kinds, kind)}
                      note={<span lang={words.lang(...expertise)}>{words.list(expertise)}</span>}
                      onPress={() => go({ screen: 'practitioner', practitionerId })}
                    >
                      <span lang="zh-CN">{name}</span>
                    </RowButton>
                  ))}
                </RowList>
              </section>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
