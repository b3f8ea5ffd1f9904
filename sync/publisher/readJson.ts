import { basename } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Read, refuse } from './problem.ts'
import { readText } from './readText.ts'

/** Where a schema did not hold, in words: `3.amount: Invalid input`. */
export const issueInWords = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message

/** Reads a JSON file and checks it. The value is given both as it stands and as the schema read it. */
export async function readJson<S extends z.ZodType>(
  path: string,
  schema: S,
): Promise<Read<{ plain: unknown; parsed: z.output<S> }>> {
  const name = basename(path)
  const read = await readText(path, name)
  if (!read.ok) return read
  let plain: unknown
  try {
    plain = JSON.parse(read.value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuse(name, lineOf(read.value, error.message), `not JSON: ${error.message}`)
  }
  const checked = schema.safeParse(plain)
  if (checked.success) return { ok: true, value: { plain, parsed: checked.data } }
  return {
    ok: false,
    problems: checked.error.issues.map((issue) => ({ file: name, line: 1, what: issueInWords(issue) })),
  }
}

/** V8 says `(line 3 column 5)` of some errors only; JSON being YAML, its parser finds most of the others. */
const lineOf = (text: string, message: string): number =>
  Number(/line (\d+)/.exec(message)?.[1] ?? parseDocument(text).errors[0]?.linePos?.[0].line ?? 1)
