import type { Penalty } from '../../../shared/contract/penalties.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { ContentWords } from '../../i18n/contentWords.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** The penalties that are public now, or that there are none, to be taken away (Codes, Art. 12). */
export const penaltyLines = (
  penalties: readonly Penalty[],
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
  words: ContentWords,
): Taken['parts'][number] => ({
  heading: t.lawyer.penalties,
  lines:
    penalties.length === 0
      ? [t.lawyer.noPenalties]
      : penalties.flatMap(({ kind, cause, authority, docNo, publishedOn, publicUntil }) => [
          t.bar.named(words.of(kind)) + cause,
          `${authority} ${docNo}`,
          t.bar.named(t.lawyer.penaltyPeriod) +
            t.lawyer.period(format.date(publishedOn), publicUntil && format.date(publicUntil)),
        ]),
})
