import type { ReactNode } from 'react'
import './figures.css'

/** One hand, one line width, one warm tone behind the line: `.f` is the tone, everything else the line. */
export const Figure = ({ children }: { children: ReactNode }) => (
  <svg className="figure" viewBox="0 0 64 64" aria-hidden="true">
    {children}
  </svg>
)
