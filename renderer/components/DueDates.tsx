import type { Due, LaterPeriod } from '../../shared/contract/kinds.ts'
import { useFormat } from '../i18n/format.ts'
import { useText } from '../i18n/text.ts'
import type { Catalogue } from '../i18n/zh-CN.ts'
import './DueDates.css'

/** By when somebody must act and why, as it is taken away. */
export const dueFacts = (
  due: readonly Due[],
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
): { name: string; value: string }[] =>
  due.map(({ what, days, unit, date, source }) => ({
    name: t.receipt.due[what],
    value: [
      date ? t.receipt.dueBy(format.weekday(date)) : t.receipt.duePending,
      t.receipt.dueWhy(days, unit, sourceOf(source, t)),
    ].join(' · '),
  }))

/** What has a period from something still to come, as it is taken away. */
export const laterFacts = (later: readonly LaterPeriod[], t: Catalogue): { name: string; value: string }[] =>
  later.map(({ what, days, unit, source }) => ({
    name: t.receipt.later[what],
    value: t.receipt.dueWhy(days, unit, sourceOf(source, t)),
  }))

/** As the rules name the Codes (resources/rules), whose English title is the one that was published with them. */
const codes = 'Codes of Online Services of 12348 Law Services of Shanghai (trial)'

/** A source in the language of the page; one that is not known there by its own title. */
export const sourceOf = ({ title, article }: Due['source'], t: Catalogue): string =>
  title === codes ? t.receipt.codes(article) : t.receipt.source(title, article)

/** What has a period from something still to come, in words, and why. */
export function LaterPeriods({ later }: { later: readonly LaterPeriod[] }) {
  const t = useText()
  return later.length === 0 ? null : (
    <ol className="due">
      {later.map(({ what, days, unit, source }) => (
        <li key={what}>
          <h3>{t.receipt.later[what]}</h3>
          <p className="muted small">{t.receipt.dueWhy(days, unit, sourceOf(source, t))}</p>
        </li>
      ))}
    </ol>
  )
}

/** By when somebody must act, and why (Codes, Arts 23-26). A date beyond the published calendar is not guessed. */
export function DueDates({ due }: { due: readonly Due[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <ol className="due">
      {due.map(({ what, days, unit, date, source }) => (
        <li key={what}>
          <h3>{t.receipt.due[what]}</h3>
          <p className="due-date">{date ? t.receipt.dueBy(format.weekday(date)) : t.receipt.duePending}</p>
          {!date && <p>{t.receipt.duePendingWhy}</p>}
          <p className="muted small">{t.receipt.dueWhy(days, unit, sourceOf(source, t))}</p>
        </li>
      ))}
    </ol>
  )
}
