import type { ReactNode } from 'react'
import './Facts.css'

export type Fact = { name: string; value: ReactNode; spoken?: 'zh-CN' | undefined }

/** Names and values, one a line; those without a value are left out. */
export const Facts = ({ facts }: { facts: readonly (Fact | null)[] }) => (
  <dl className="facts">
    {facts
      .filter((fact) => fact !== null && fact.value !== null && fact.value !== false && fact.value !== '')
      .map((fact) => (
        <div key={fact?.name} className="fact">
          <dt>{fact?.name}</dt>
          <dd lang={fact?.spoken}>{fact?.value}</dd>
        </div>
      ))}
  </dl>
)
