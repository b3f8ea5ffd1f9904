import type { ReactNode } from 'react'
import './RowButton.css'
import { Pressable } from './Pressable.tsx'

/** Rows that each open something, told apart by a line. */
export const RowList = ({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) => (
  <ul className={`rows ${className}`} aria-label={label}>
    {children}
  </ul>
)

type Props = {
  icon: ReactNode
  /** What kind of thing it opens, in a word or two. */
  kind: string
  /** A few words that tell equal names apart. */
  note?: ReactNode
  onPress: () => void
  children: ReactNode
}

/** One line with an icon, a name and what it opens; the whole line is the target. */
export const RowButton = ({ icon, kind, note, onPress, children }: Props) => (
  <li>
    <Pressable className="row-button" onPress={onPress}>
      {icon}
      <span className="row-button-name">{children}</span>
      {note && <span className="row-button-note">{note}</span>}
      <span className="row-button-kind">{kind}</span>
    </Pressable>
  </li>
)
