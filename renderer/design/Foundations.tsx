import { type ComponentRef, useEffect, useRef, useState } from 'react'
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
function useValue(token: string) {
  const of = useRef<ComponentRef<'div'>>(null)
  const [value, setValue] = useState('')
  useEffect(() => {
    if (of.current) setValue(getComputedStyle(of.current).getPropertyValue(`--${token}`))
  }, [token])
  return { of, value }
}

function Swatch({ token }: { token: string }) {
  const { of, value } = useValue(token)
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
function Duration({ token }: { token: string }) {
  const { of, value } = useValue(token)
  return (
    <div ref={of}>
      {token}: {value}
    </div>
  )
}

/** Colour, type, space, elevation and motion: the tokens of theme/tokens.css. */
export const Foundations = () => (
  <>
    <Part name="colour">
      <div className="design-grid">
        {grounds.map((token) => (
          <Swatch key={token} token={token} />
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
      <Duration token="press" />
      <Duration token="fade" />
    </Part>
  </>
)
