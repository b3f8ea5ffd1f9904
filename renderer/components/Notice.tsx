import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import './Notice.css'

type Props = {
  tone?: 'note' | 'warn' | 'good'
  title?: string
  children?: ReactNode
  /** Spoken as soon as it appears. */
  live?: boolean
}

const icons = { note: Info, warn: CircleAlert, good: CircleCheck }

/** Something the person should know: what it is, said by an icon and words, never by colour alone. */
export function Notice({ tone = 'note', title, children, live = false }: Props) {
  const Icon = icons[tone]
  return (
    <div className={`notice notice-${tone}`} {...(live && { role: tone === 'warn' ? 'alert' : 'status' })}>
      <Icon aria-hidden />
      <div className="notice-words">
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
