import { join } from 'node:path'
import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { practitionerKind } from '../../../shared/contract/practitioners.ts'
import type { Content, Import } from '../content.ts'
import type { Problem, Read } from '../problem.ts'
import { tableRows } from './tableRows.ts'

const text = z.string().trim().min(1)
const emptyAsNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyAsNull, schema.nullable())
const flag = z.union([z.enum(['0', '1']), z.literal([0, 1]), z.boolean()]).transform((value) => Number(value))
/** `甲;乙` in CSV, an array in JSON; stored as a JSON array. */
const list = z
  .union([z.string().transform((line) => line.split(/[;；]/)), z.array(z.string())])
  .transform((items) => JSON.stringify(items.map((item) => item.trim()).filter((item) => item !== '')))

const institution = z.strictObject({
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

const practitioner = z.strictObject({
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
  photo: optional(z.string()),
  sample: flag,
})

const penalty = z.strictObject({
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

/** Institutions, practitioners and penalties (Codes, Arts 11, 12), whole and with every reference met, or not at all. */
export async function importDirectory(
  folder: string,
): Promise<Read<Import<Pick<Content, 'institution' | 'practitioner' | 'penalty'>>>> {
  const [institutions, practitioners, penalties] = await Promise.all([
    tableRows(join(folder, 'institutions'), institution),
    tableRows(join(folder, 'practitioners'), practitioner),
    tableRows(join(folder, 'penalties'), penalty),
  ])
  if (!institutions.ok || !practitioners.ok || !penalties.ok) {
    const problems = [institutions, practitioners, penalties].flatMap((read) =>
      read.ok ? [] : read.problems,
    )
    return { ok: false, problems }
  }
  const ids = {
    institution: new Set(institutions.value.map(({ value }) => value.id)),
    practitioner: new Set(practitioners.value.map(({ value }) => value.id)),
  }
  const problems: Problem[] = []
  for (const { value, file, line } of practitioners.value)
    if (!ids.institution.has(value.institution_id))
      problems.push({ file, line, what: `institution ${value.institution_id} is not in the directory` })
  for (const { value, file, line } of penalties.value)
    if (!ids[value.subject_kind].has(value.subject_id))
      problems.push({ file, line, what: `${value.subject_kind} ${value.subject_id} is not in the directory` })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      rows: {
        institution: institutions.value.map(({ value }) => value),
        practitioner: practitioners.value.map(({ value }) => value),
        penalty: penalties.value.map(({ value }) => value),
      },
      filesTaken: 3,
      problems: [],
      remarks: [],
    },
  }
}
