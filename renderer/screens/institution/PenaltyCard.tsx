import type { Penalty } from '../../../shared/contract/penalties.ts'
import { Facts } from '../../components/Facts.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** One administrative penalty with cause, type and publicity period (Codes, Art. 12). */
export function PenaltyCard({ penalty }: { penalty: Penalty }) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  return (
    <div className="stack">
      <h3 lang={words.lang(penalty.kind)}>{words.of(penalty.kind)}</h3>
      <Facts
        facts={[
          { name: t.lawyer.penaltyCause, value: penalty.cause, spoken: 'zh-CN' },
          { name: t.lawyer.penaltyBy, value: penalty.authority, spoken: 'zh-CN' },
          { name: t.lawyer.penaltyNo, value: penalty.docNo, spoken: 'zh-CN' },
          { name: t.lawyer.penaltyOn, value: format.date(penalty.decidedOn) },
          {
            name: t.lawyer.penaltyPeriod,
            value: t.lawyer.period(
              format.date(penalty.publishedOn),
              penalty.publicUntil && format.date(penalty.publicUntil),
            ),
          },
        ]}
      />
    </div>
  )
}
