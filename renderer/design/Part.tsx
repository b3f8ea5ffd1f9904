import type { ReactNode } from 'react'

/** One subject of the design page under its name. */
export const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className="stack">
    <h2>{name}</h2>
    {children}
  </section>
)
