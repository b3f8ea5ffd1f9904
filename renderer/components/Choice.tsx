import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox, Radio, RadioGroup, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './Choice.css'

type Option<Value extends string> = {
  value: Value
  name: string
  figure?: ReactNode
  /** A second line that helps to choose. */
  note?: string
}

type Props<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of several, as large tiles with a tick on the chosen one. */
export function Choice<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  return (
    <RadioGroup
      className="choice"
      aria-label={label}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice-option">
          {option.figure && <span className="choice-figure">{option.figure}</span>}
          <span className="choice-name">
            {option.name}
            {option.note && <span className="choice-note">{option.note}</span>}
          </span>
          <span className="choice-tick">
            <Check aria-hidden />
          </span>
        </Radio>
      ))}
    </RadioGroup>
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
  return (
    <div className="chips-group">
      <p id={`chips-${label}`} className="chips-label">
        {label}
      </p>
      <ToggleButtonGroup
        className="chips"
        aria-labelledby={`chips-${label}`}
        disallowEmptySelection
        selectedKeys={[value ?? '']}
        onSelectionChange={(keys) => onChange([...keys].map(String).find((key) => key !== '') ?? null)}
      >
        {all && (
          <ToggleButton id="" className="chip">
            {all}
          </ToggleButton>
        )}
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className="chip">
            {option.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
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
  <Checkbox className="consent" isSelected={checked} onChange={onChange}>
    <span className="consent-box">
      <Check aria-hidden />
    </span>
    <span>{children}</span>
  </Checkbox>
)
