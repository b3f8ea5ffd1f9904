import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import './Card.css'

/** A piece of paper on the desk: related facts in one frame. */
export const Card = ({ title, children }: { title?: string; children: ReactNode }) => (
  <section className="card">
    {title && <h2>{title}</h2>}
    {children}
  </section>
)

/** A card that opens something as a whole. */
export const CardButton = ({ children, onPress }: { children: ReactNode; onPress: () => void }) => (
  <Button className="card card-button" onPress={onPress}>
    <span className="card-body">{children}</span>
    <ChevronRight aria-hidden className="card-more" />
  </Button>
)
