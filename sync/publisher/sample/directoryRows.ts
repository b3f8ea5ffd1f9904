import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { practitionerKind } from '../../../shared/contract/practitioners.ts'
import {
  type CertificateFault,
  certificateFault,
  foldCertificateNo,
} from '../../../shared/rules/certificateNo.ts'
import { type CreditCodeFault, creditCodeFault, foldCreditCode } from '../../../shared/rules/creditCode.ts'

const text = z.string().trim().min(1)
const emptyAsNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyAsNull, schema.nullable())
const flag = z.union([z.enum(['0', '1']), z.literal([0, 1]), z.boolean()]).transform((value) => Number(value))
/** `甲;乙` in CSV, an array in JSON; stored as a JSON array. */
const list = z
  .union([z.string().transform((line) => line.split(/[;；]/)), z.array(z.string())])
  .transform((items) => JSON.stringify(items.map((item) => item.trim()).filter((item) => item !== '')))

const creditCodeWords: Record<CreditCodeFault, string> = {
  characters: 'a credit code has digits and capitals only, without I, O, S, V and Z',
  length: 'a credit code has 18 characters',
  check: 'the check character of the credit code does not fit the others',
  kind: 'the credit code begins like that of another kind of institution',
}
const certificateWords: Record<CertificateFault, string> = {
  characters: 'the number of a lawyer’s certificate has digits only',
  length: 'the number of a lawyer’s certificate has 17 digits, or 12',
}

const institutionColumns = z.strictObject({
  id: text,
  name: text,
  kind: text,
  district: text,
  address: text,
  longitude: optional(z.coerce.number().min(-180).max(180)),
  latitude: optional(z.coerce.number().min(-90).max(90)),
  phone: z.string(),
  hours: z.string(),
  founded: optional(isoDate),
  credit_code: z.string().transform(foldCreditCode),
  team: optional(z.coerce.number().int().nonnegative()),
  expertise: list,
  intro: z.string(),
  sample: flag,
})

/** A code may be missing, not wrong. */
export const institution = institutionColumns.superRefine(({ credit_code, kind }, context) => {
  const fault = credit_code === '' ? null : creditCodeFault(credit_code, kind)
  if (fault) context.addIssue({ code: 'custom', path: ['credit_code'], message: creditCodeWords[fault] })
})

/** A small picture, whole in the row: what a kiosk shows must not be fetched. */
const photo = z
  .string()
  .max(200_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[\w+/=]+$/, 'not a picture as data:image/…;base64,…')

const practitionerColumns = z.strictObject({
  id: text,
  name: text,
  kind: practitionerKind,
  gender: z.string(),
  institution_id: text,
  certificate_no: z.string().transform(foldCertificateNo),
  licensed_on: optional(isoDate),
  district: text,
  expertise: list,
  languages: list,
  history: z.string(),
  accepts_reservation: flag,
  photo: optional(photo),
  sample: flag,
})

/** A number may be missing, not wrong. */
export const practitioner = practitionerColumns.superRefine(({ certificate_no, kind }, context) => {
  const fault = certificate_no === '' ? null : certificateFault(certificate_no, kind)
  if (fault) context.addIssue({ code: 'custom', path: ['certificate_no'], message: certificateWords[fault] })
})

export const penalty = z.strictObject({
  id: text,
  subject_kind: z.enum(['institution', 'practitioner']),
  subject_id: text,
  kind: text,
  cause: text,
  authority: text,
  decided_on: isoDate,
  published_on: isoDate,
  public_until: optional(isoDate),
  doc_no: z.string(),
  sample: flag,
})

type Subject = 'institution' | 'practitioner'
type Naming = { institution_id: string } | { subject_kind: Subject; subject_id: string }

/** What a practitioner or a penalty names and the directory has not, in words; null where all is there. */
export function strayReference(row: Naming, isThere: (kind: Subject, id: string) => boolean): string | null {
  const [kind, id] =
    'subject_id' in row
      ? ([row.subject_kind, row.subject_id] as const)
      : (['institution', row.institution_id] as const)
  return isThere(kind, id) ? null : `${kind} ${id} is not in the directory`
}
