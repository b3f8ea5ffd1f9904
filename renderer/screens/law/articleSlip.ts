import type { LawArticle, LawHead } from '../../../shared/contract/laws.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** An article to be taken away, with whether it may be relied on. */
export const articleSlip = (
  head: LawHead,
  article: LawArticle,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
): Taken => ({
  title: `《${head.title}》${article.number}`,
  state: head.digest ? t.digest : null,
  facts: keep([
    { name: t.take.status, value: t.lawStatus[head.status] },
    { name: t.law.effective, value: head.effective && format.date(head.effective) },
  ]),
  parts: [{ heading: null, lines: article.paragraphs }],
})
