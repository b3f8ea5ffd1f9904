import type { DocumentPage } from '../../../shared/contract/documents.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** A document to be taken away, with its date, its source and what it cites. */
export function documentSlip(
  document: DocumentPage,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
): Taken {
  const cites = document.cites.map(({ title, number }) => `《${title}》${number}`)
  return {
    title: document.title,
    state: document.sample ? t.documents.sampleTitle : null,
    facts: keep([
      { name: t.documents.kinds[document.documentKind], value: document.source },
      { name: t.take.date, value: document.date && format.date(document.date) },
      { name: t.documents.cites, value: cites.join('、') },
    ]),
    parts: [{ heading: null, lines: document.paragraphs.map(({ text }) => text) }],
  }
}
