import type { Agreement } from '../../../shared/contract/agreements.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** An agreement to be taken away, with its version (Codes, Art. 32); the marks of its Markdown are left out. */
export const agreementSlip = (
  { title, version, effective, body }: Agreement,
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
): Taken => ({
  title,
  state: t.reserve.agreementVersion(version, format.date(effective)),
  facts: [],
  parts: [{ heading: null, lines: body.split('\n').map(plain).filter(Boolean) }],
})

const plain = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*]\s+/, '· ')
    .replaceAll('**', '')
