import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { practitionerKind } from '../../../shared/contract/practitioners.ts'

const text = z.string().trim().min(1)
const emptyAsNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyAsNull, schema.nullable())
const flag = z.union([z.enum(['0', '1']), z.literal([0, 1]), z.boolean()]).transform((value) => Number(value))
/** `甲;乙` in CSV, an array in JSON; stored as a JSON array. */
const list = z
  .union([z.string().transform((line) => line.split(/[;；]/)), z.array(z.string())])
  .transform((items) => JSON.stringify(items.map((item) => item.trim()).filter((item) => item !== '')))

export const institution = z.strictObject({
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
  credit_code: z.string(),
  team: optional(z.coerce.number().int().nonnegative()),
  expertise: list,
  intro: z.string(),
  sample: flag,
})

/** A small picture, whole in the row: what a kiosk shows must not be fetched. */
const photo = z
  .string()
  .max(200_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[\w+/=]+$/, 'not a picture as data:image/…;base64,…')

export const practitioner = z.strictObject({
  id: text,
  name: text,
  kind: practitionerKind,
  gender: z.string(),
  institution_id: text,
  certificate_no: z.string(),
  licensed_on: optional(isoDate),
  district: text,
  expertise: list,
  languages: list,
  history: z.string(),
  accepts_reservation: flag,
  photo: optional(photo),
  sample: flag,
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
