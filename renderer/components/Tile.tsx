import type { ReactNode } from 'react'
import './Tile.css'
import { Pressable } from './Pressable.tsx'

type Props = {
  name: string
  hint?: string
  figure: ReactNode
  onPress: () => void
  look?: 'problem' | 'service' | 'small'
}

/** A large door to something: a drawing, a name, and where it helps a second line. */
export function Tile({ name, hint, figure, onPress, look = 'problem' }: Props) {
  return (
    <Pressable className={`tile tile-${look}`} onPress={onPress}>
      <span className="tile-figure">{figure}</span>
      <span className="tile-words">
        <span className="tile-name">{name}</span>
        {hint && <span className="tile-hint">{hint}</span>}
      </span>
    </Pressable>
  )
}
