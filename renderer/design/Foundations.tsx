import { type ComponentRef, useEffect, useRef, useState } from 'react'
import type { Theme } from '../app/preferences.ts'
import { Part } from './Part.tsx'

const grounds = [
  'paper',
  'surface',
  'sunken',
  'primary',
  'primary-soft',
  'accent',
  'accent-soft',
  'good-soft',
  'mark',
]
const written: Readonly<Record<string, string>> = {
  primary: 'on-primary',
  'primary-soft': 'on-primary-soft',
  accent: 'on-accent',
  'accent-soft': 'on-accent-soft',
  'good-soft': 'on-good-soft',
  mark: 'on-mark',
}
const texts = ['display', 'title', 'lead', 'body', 'small']
const spaces = [1, 2, 3, 4, 5, 6]

/** What a token is worth where `of` stands. */
function useValue(token: string, theme: Theme) {
  const of = useRef<ComponentRef<'div'>>(null)
  const [value, setValue] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what the style sheet says.
  useEffect(() => {
    if (of.current) setValue(getComputedStyle(of.current).getPropertyValue(`--${token}`))
  }, [token, theme])
  return { of, value }
}

function Swatch({ token, theme }: { token: string; theme: Theme }) {
  const { of, value } = useValue(token, theme)
  const ink = written[token] ?? 'ink'
  return (
    <div ref={of} className="design-swatch" style={{ background: `var(--${token})`, color: `var(--${ink})` }}>
      <b>{token}</b>
      <span>{value}</span>
      <span>{ink}</span>
    </div>
  )
}

/** 0 where reduced motion is asked for. */
function Duration({ token, theme }: { token: string; theme: Theme }) {
  const { of, value } = useValue(token, theme)
  return (
    <div ref={of}>
      {token}: {value}
    </div>
  )
}

/** Colour, type, space, elevation and motion: the tokens of theme/tokens.css. */
export const Foundations = ({ theme }: { theme: Theme }) => (
  <>
    <Part name="colour">
      <div className="design-grid">
        {grounds.map((token) => (
          <Swatch key={token} token={token} theme={theme} />
        ))}
      </div>
    </Part>
    <Part name="type">
      {texts.map((text) => (
        <p key={text} style={{ fontSize: `var(--text-${text})`, lineHeight: 'var(--leading-tight)' }}>
          {text} 老板拖欠工资，怎么办？ 0123456789
        </p>
      ))}
    </Part>
    <Part name="space">
      <div className="design-row">
        {spaces.map((step) => (
          <div
            key={step}
            className="design-space"
            style={{ width: `var(--space-${step})` }}
            title={`space-${step}`}
          />
        ))}
      </div>
    </Part>
    <Part name="elevation">
      <div className="design-row">
        <div className="design-lift">flat</div>
        <div className="design-lift" style={{ boxShadow: 'var(--lift)' }}>
          lift
        </div>
        <div className="design-lift" style={{ boxShadow: 'var(--lift-high)' }}>
          lift-high
        </div>
      </div>
    </Part>
    <Part name="motion">
      <Duration token="press" theme={theme} />
      <Duration token="fade" theme={theme} />
    </Part>
  </>
)
