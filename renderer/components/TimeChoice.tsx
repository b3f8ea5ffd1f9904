import type { PreferredTime } from '../../shared/contract/requests.ts'
import { useText } from '../i18n/text.ts'
import { Choice } from './Choice.tsx'

const times: PreferredTime[] = ['weekday-morning', 'weekday-afternoon', 'weekend', 'any']

type Props = { value: PreferredTime | null; onChange: (time: PreferredTime) => void }

/** When a person can come. */
export function TimeChoice({ value, onChange }: Props) {
  const t = useText()
  return (
    <Choice
      label={t.reserve.time}
      options={times.map((time) => ({ value: time, name: t.reserve.times[time] }))}
      value={value}
      onChange={onChange}
    />
  )
}
