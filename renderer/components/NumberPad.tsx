import { Delete } from 'lucide-react'
import { Input, Label, TextField } from 'react-aria-components'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import './NumberPad.css'

type Props = {
  label: string
  hint: string
  value: string
  maxLength: number
  /** What is keyed in is not shown. */
  secret?: boolean
  onChange: (value: string) => void
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** A field for a short number with its keys right below it, for use inside a sheet. */
export function NumberPad({ label, hint, value, maxLength, secret = false, onChange }: Props) {
  const t = useText()
  const set = (text: string) => onChange(text.replace(/\D/g, '').slice(0, maxLength))
  const key = (digit: string) => (
    <Button key={digit} onPress={() => set(value + digit)}>
      {digit}
    </Button>
  )
  return (
    <div className="number-pad">
      <TextField
        className="field"
        type={secret ? 'password' : 'text'}
        value={value}
        onChange={set}
        autoComplete="off"
      >
        <Label className="field-label">{label}</Label>
        <Input className="field-input" inputMode="none" placeholder={hint} />
      </TextField>
      <div className="number-pad-keys">
        {digits.map(key)}
        <Button onPress={() => set('')}>{t.keyboard.clear}</Button>
        {key('0')}
        <Button label={t.keyboard.backspace} onPress={() => set(value.slice(0, -1))}>
          <Delete aria-hidden />
        </Button>
      </div>
    </div>
  )
}
