import { phoneFault } from '../../../../shared/rules/phone.ts'
import { Field } from '../../../components/Field.tsx'
import { useText } from '../../../i18n/text.ts'
import { maskPhone } from '../mask.ts'
import { phoneLength } from './person.ts'

const mobileLength = 11

type Props = {
  label: string
  hint?: string
  value: string
  tried: boolean
  onChange: (text: string) => void
}

/** A mobile number or a landline with its area code. */
export function PhoneField({ value, tried, ...rest }: Props) {
  const t = useText()
  const fault = phoneFault(value)
  const mobile = value.startsWith('1')
  const left = mobile ? t.reserve.left(mobileLength - value.length) : null
  const wrongAlready = fault === 'area-code' || value.length >= (mobile ? mobileLength : phoneLength)
  return (
    <Field
      {...rest}
      pad="number"
      maxLength={phoneLength}
      value={value}
      masked={fault ? undefined : maskPhone(value)}
      fault={fault && (tried || wrongAlready) ? t.identity.phoneFaults[fault] : null}
      good={fault ? left : t.reserve.phoneGood}
    />
  )
}
