import type { ReactNode } from 'react'
import './Badge.css'

/** A short standing of a thing. */
export const Badge = ({
  tone = 'note',
  children,
}: {
  tone?: 'note' | 'warn' | 'good'
  children: ReactNode
}) => <span className={`badge badge-${tone}`}>{children}</span>
