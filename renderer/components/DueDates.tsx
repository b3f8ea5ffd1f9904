import type { Due } from '../../shared/contract/kinds.ts'
import { useFormat } from '../i18n/format.ts'
import { useText } from '../i18n/text.ts'
import type { Catalogue } from '../i18n/zh-CN.ts'
import './DueDates.css'

/** By when somebody must act, one line each, as it is written into the QR code. */
export const dueLines = (due: readonly Due[], t: Catalogue, format: ReturnType<typeof useFormat>): string[] =>
  due.map(
    ({ what, date }) =>
      `${t.receipt.due[what]}: ${date ? t.receipt.dueBy(format.weekday(date)) : t.receipt.duePending}`,
  )

/** The rules name the Codes in English; every other source by its own title. */
const titleOf = (title: string, t: Catalogue): string =>
  title.startsWith('Codes of Online Services') ? t.receipt.codes : title

/** By when somebody must act, and why (Codes, Art. 26). A date beyond the published calendar is not guessed. */
export function DueDates({ due }: { due: readonly Due[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <ol className="due">
      {due.map(({ what, days, date, source }) => (
        <li key={what}>
          <h3>{t.receipt.due[what]}</h3>
          <p className="due-date">{date ? t.receipt.dueBy(format.weekday(date)) : t.receipt.duePending}</p>
          {!date && <p>{t.receipt.duePendingWhy}</p>}
          <p className="muted small">
            {t.receipt.dueWhy(days, t.receipt.source(titleOf(source.title, t), source.article))}
          </p>
        </li>
      ))}
    </ol>
  )
}
