import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import './Card.css'
import { Pressable } from './Pressable.tsx'

/** A piece of paper on the desk: related facts in one frame. */
export const Card = ({ title, children }: { title?: string; children: ReactNode }) => (
  <section className="card">
    {title && <h2>{title}</h2>}
    {children}
  </section>
)

/** A card that opens something as a whole. */
export const CardButton = ({ children, onPress }: { children: ReactNode; onPress: () => void }) => (
  <Pressable className="card card-button" onPress={onPress}>
    <span className="card-body">{children}</span>
    <ChevronRight aria-hidden className="card-more" />
  </Pressable>
)
