import { foldName, longestName, nameFault } from '../../../../shared/rules/personName.ts'
import { foldResidentId, residentIdFault } from '../../../../shared/rules/residentId.ts'
import { Field } from '../../../components/Field.tsx'
import { useText } from '../../../i18n/text.ts'
import { maskIdNumber } from '../mask.ts'
import { fill, useDraft } from '../store.ts'
import { checkedOf } from './person.ts'

const idLength = 18

/** The commonest surnames, which the greater part of all people have: one touch instead of letters. */
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱']

/** Name and number keyed in, as they stand on the card. */
export function NameAndNumber({ tried }: { tried: boolean }) {
  const t = useText()
  const draft = useDraft()
  const { name, idNumber } = draft
  const idFault = residentIdFault(idNumber)
  const idDone = idNumber.length >= idLength
  return (
    <>
      <NameField
        label={t.reserve.name}
        hint={t.reserve.nameHint}
        value={name}
        tried={tried}
        onChange={(text) => fill({ name: text })}
      />
      <Field
        label={t.reserve.idNumber}
        hint={t.reserve.idHint}
        pad="id"
        maxLength={idLength}
        value={idNumber}
        masked={idFault ? undefined : maskIdNumber(idNumber)}
        onChange={(text) => fill({ idNumber: foldResidentId(text).replace(/[^\dX]/g, '') })}
        fault={idFault && (tried || idDone || idFault === 'characters') ? t.identity.idFaults[idFault] : null}
        good={
          idFault ? leftOf(idNumber, t.reserve.left) : checkedOf(draft)?.cancelled ? null : t.reserve.idGood
        }
      />
    </>
  )
}

type NameProps = {
  label: string
  hint: string
  value: string
  tried: boolean
  onChange: (text: string) => void
}

/** A person's name; a sign that no name has is said at once. */
export function NameField({ value, tried, ...rest }: NameProps) {
  const t = useText()
  const fault = nameFault(foldName(value))
  const shown = fault && (tried || fault === 'characters') ? t.identity.nameFaults[fault] : null
  return (
    <Field {...rest} pad="text" beginnings={surnames} maxLength={longestName} value={value} fault={shown} />
  )
}

/** How many characters are still to come, once some are there. */
const leftOf = (text: string, words: (n: number) => string): string | null =>
  text.length > 0 && text.length < idLength ? words(idLength - text.length) : null
