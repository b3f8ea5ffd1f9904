import type { ReactNode } from 'react'
import './Button.css'
import { Pressable } from './Pressable.tsx'

type Props = {
  children: ReactNode
  onPress?: () => void
  /** `main` is the one next step of a screen; `warm` ends something; `quiet` stands back behind what is said above it; `plain` is
   * everything else. */
  look?: 'main' | 'plain' | 'warm' | 'quiet'
  icon?: ReactNode
  iconAfter?: ReactNode
  label?: string
  type?: 'button' | 'submit'
  wide?: boolean
  pressed?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

/** A push button; it answers a touch at once by its pressed look. */
export function Button({ children, look = 'plain', icon, iconAfter, label, wide, pressed, ...rest }: Props) {
  return (
    <Pressable
      className={`button button-${look}${wide ? ' button-wide' : ''}`}
      type={rest.type ?? 'button'}
      disabled={rest.disabled ?? false}
      {...(rest.onPress && { onPress: rest.onPress })}
      {...(rest.autoFocus && { autoFocus: true })}
      {...(label && { 'aria-label': label })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
    >
      {icon}
      <span>{children}</span>
      {iconAfter}
    </Pressable>
  )
}
