import { useState } from 'react'
import { useHost } from '../app/host.ts'
import { useFormat } from '../i18n/format.ts'
import { useText } from '../i18n/text.ts'
import { Notice } from './Notice.tsx'

/** As of when the content holds (Codes, Art. 14), in words; null while there is none. */
export function useAsOf(): string | null {
  const t = useText()
  const format = useFormat()
  const content = useHost(({ status }) => status?.content)
  return content ? t.asOf.day(format.day(content.publishedAt)) : null
}

/** Where the content is long out of date: that it is, and what to do about it (Codes, Art. 14). */
export function Stale() {
  const t = useText()
  const format = useFormat()
  const now = useHost(({ status }) => status?.content)
  // As it was when the screen opened: what comes meanwhile must not move anything under a finger.
  const [content, setContent] = useState(now)
  // Not asked yet when a kiosk has just started.
  if (content === undefined && now !== undefined) setContent(now)
  if (!content?.stale) return null
  return (
    <Notice tone="warn" title={t.asOf.stale(content.age)}>
      <p>{t.asOf.staleBody(format.day(content.publishedAt))}</p>
    </Notice>
  )
}
