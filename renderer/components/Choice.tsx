import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { Language } from '../../shared/contract/kinds.ts'
import './Choice.css'
import { Pressable } from './Pressable.tsx'
import { stepFocus } from './stepFocus.ts'

type Option<Value extends string> = {
  value: Value
  name: string
  figure?: ReactNode
  /** A second line that helps to choose. */
  note?: string
  /** What its words are written in, where that is not the page's language. */
  lang?: Language
}

type Props<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of several, as large tiles with a tick on the chosen one. */
export function Choice<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" className="choice" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="choice-option">
          <input
            type="radio"
            className="only-spoken"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.figure && <span className="choice-figure">{option.figure}</span>}
          <span className="choice-name" lang={option.lang}>
            {option.name}
            {option.note && <span className="choice-note">{option.note}</span>}
          </span>
          <span className="choice-tick">
            <Check aria-hidden />
          </span>
        </label>
      ))}
    </div>
  )
}

/** One filter as a row of chips; `all` takes it off. */
export function Chips({
  label,
  options,
  value,
  all,
  onChange,
}: Omit<Props<string>, 'onChange'> & { all?: string; onChange: (value: string | null) => void }) {
  const id = useId()
  const chips = [...(all ? [{ value: null, name: all }] : []), ...options]
  const chosen = chips.find((chip) => chip.value === value)
  return (
    <div className="chips-group">
      <p id={id} className="chips-label">
        {label}
      </p>
      <div role="radiogroup" className="chips" aria-labelledby={id} onKeyDown={stepFocus}>
        {chips.map((chip) => (
          <Pressable
            key={chip.value}
            role="radio"
            className="chip"
            aria-checked={chip === chosen}
            tabIndex={chip === (chosen ?? chips[0]) ? 0 : -1}
            {...(chip !== chosen && { onPress: () => onChange(chip.value) })}
          >
            {chip.name}
          </Pressable>
        ))}
      </div>
    </div>
  )
}

/** Agreeing to something, with the whole line as the target. */
export const Consent = ({
  children,
  checked,
  onChange,
}: {
  children: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}) => (
  <label className="consent">
    <input
      type="checkbox"
      className="only-spoken"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span className="consent-box">
      <Check aria-hidden />
    </span>
    <span>{children}</span>
  </label>
)
