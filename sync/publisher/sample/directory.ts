import { join } from 'node:path'
import type { Content, Import } from '../content.ts'
import type { Problem, Read } from '../problem.ts'
import { institution, penalty, practitioner, strayReference } from './directoryRows.ts'
import { tableRows } from './tableRows.ts'

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
  const isThere = (kind: keyof typeof ids, id: string): boolean => ids[kind].has(id)
  const problems: Problem[] = []
  const complain = (file: string, line: number, what: string | null): void => {
    if (what !== null) problems.push({ file, line, what })
  }
  for (const { value, file, line } of practitioners.value)
    complain(file, line, strayReference(value, isThere))
  for (const { value, file, line } of penalties.value) complain(file, line, strayReference(value, isThere))
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
