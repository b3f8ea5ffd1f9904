import type { ReactNode } from 'react'
import type { Language } from '../../shared/contract/kinds.ts'
import './Tile.css'
import { Pressable } from './Pressable.tsx'

type Props = {
  name: string
  hint?: string
  figure: ReactNode
  onPress: () => void
  look?: 'problem' | 'service' | 'small'
  /** What its words are written in, where that is not the page's language. */
  lang?: Language | undefined
}

/** A large door to something: a drawing, a name, and where it helps a second line. */
export function Tile({ name, hint, figure, onPress, look = 'problem', lang }: Props) {
  return (
    <Pressable className={`tile tile-${look}`} onPress={onPress}>
      <span className="tile-figure">{figure}</span>
      <span className="tile-words" lang={lang}>
        <span className="tile-name">{name}</span>
        {hint && <span className="tile-hint">{hint}</span>}
      </span>
    </Pressable>
  )
}
