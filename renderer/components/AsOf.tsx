import { CalendarClock } from 'lucide-react'
import { useHost } from '../app/host.ts'
import { useFormat } from '../i18n/format.ts'
import { useText } from '../i18n/text.ts'
import './AsOf.css'
import { Notice } from './Notice.tsx'

/** As of when the content holds; where that is long ago, so and what to do about it (Codes, Art. 14). */
export function AsOf() {
  const t = useText()
  const format = useFormat()
  const content = useHost(({ status }) => status?.content)
  if (!content) return null
  const day = format.day(content.publishedAt)
  if (content.stale)
    return (
      <Notice tone="warn" title={t.asOf.stale(content.age)}>
        <p>{t.asOf.staleBody(day)}</p>
      </Notice>
    )
  return (
    <p className="as-of">
      <CalendarClock aria-hidden /> {t.asOf.day(day)}
    </p>
  )
}
