import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { unguardFormula } from '../../../shared/rules/formula.ts'
import { isThere } from '../isThere.ts'
import { type Problem, type Read, refuse } from '../problem.ts'
import { issueInWords, readJson } from '../readJson.ts'
import { readText } from '../readText.ts'

export type Located<T> = { value: T; file: string; line: number }
type Plain = Located<Record<string, unknown>>

const csvRecords = z.array(
  z.object({ info: z.object({ lines: z.number() }), record: z.record(z.string(), z.string()) }),
)

/** The rows of a CSV text with a line of names. What looks like a formula is text like any other, guarded or not. */
export function csvRowsIn(text: string, file: string): Read<Plain[]> {
  try {
    const records = csvRecords.parse(
      parse(text, {
        columns: true,
        info: true,
        bom: true,
        trim: true,
        skip_empty_lines: true,
        cast: (cell, { header }) => (header ? cell : unguardFormula(cell)),
      }),
    )
    return {
      ok: true,
      value: records.map(({ info, record }) => ({ value: record, file, line: info.lines })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse(file, Number('lines' in error ? error.lines : 1), error.message)
  }
}

/** The rows of a CSV file with a line of names. */
export async function csvRows(path: string): Promise<Read<Plain[]>> {
  const file = basename(path)
  const text = await readText(path, file)
  return text.ok ? csvRowsIn(text.value, file) : text
}

/** JSON rows have no line of their own: they are named by their place, the first being line 1. */
async function jsonRows(path: string): Promise<Read<Plain[]>> {
  const read = await readJson(path, z.array(z.record(z.string(), z.unknown())))
  if (!read.ok) return read
  const file = basename(path)
  return { ok: true, value: read.value.parsed.map((value, at) => ({ value, file, line: at + 1 })) }
}

/** Checks every row; ids must be unique. `wording` puts what a schema says in the words of a language. */
export function checkRows<T extends { id: string }>(
  plain: readonly Plain[],
  schema: z.ZodType<T>,
  wording?: z.core.$ZodErrorMap,
): Read<Located<T>[]> {
  const problems: Problem[] = []
  const rows: Located<T>[] = []
  const lines = new Map<string, number>()
  for (const { value, file, line } of plain) {
    const checked = schema.safeParse(value, wording && { error: wording })
    if (!checked.success) {
      problems.push({ file, line, what: checked.error.issues.map(issueInWords).join('; ') })
      continue
    }
    const earlier = lines.get(checked.data.id)
    if (earlier !== undefined)
      problems.push({ file, line, what: `${checked.data.id} stands twice, first in line ${earlier}` })
    lines.set(checked.data.id, line)
    rows.push({ value: checked.data, file, line })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rows }
}

/**
 * Reads `<base>.csv` or `<base>.json` and checks every row. One broken row refuses all of them: a directory with a hole
 * would mislead whoever looks for a lawyer or a penalty in it.
 */
export async function tableRows<T extends { id: string }>(
  base: string,
  schema: z.ZodType<T>,
): Promise<Read<Located<T>[]>> {
  const [csv, json] = [`${base}.csv`, `${base}.json`]
  const isJson = await isThere(json)
  if (isJson && (await isThere(csv))) return refuse(basename(json), 1, `${basename(csv)} is there too`)
  const read = await (isJson ? jsonRows(json) : csvRows(csv))
  return read.ok ? checkRows(read.value, schema) : read
}
