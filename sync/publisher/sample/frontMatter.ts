import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, type Read, refuse } from '../problem.ts'
import { issueInWords } from '../readJson.ts'
import { readText } from '../readText.ts'

export type Page<T> = { file: string; facts: T; body: string }

function readPage<T>(text: string, file: string, schema: z.ZodType<T>): Read<Page<T>> {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text)
  if (!match) return refuse(file, 1, 'no front matter between two lines of ---')
  const [, yaml = '', body = ''] = match
  const document = parseDocument(yaml)
  const [broken] = document.errors
  if (broken) return refuse(file, (broken.linePos?.[0].line ?? 1) + 1, broken.message.split('\n', 1)[0] ?? '')
  const checked = schema.safeParse(document.toJS())
  if (checked.success) {
    if (body.trim() === '') return refuse(file, text.split('\n').length, 'no text below the front matter')
    return { ok: true, value: { file, facts: checked.data, body: body.trim() } }
  }
  const lines = yaml.split('\n')
  return {
    ok: false,
    problems: checked.error.issues.map((issue) => {
      const key = String(issue.path[0] ?? ('keys' in issue ? issue.keys[0] : ''))
      const at = lines.findIndex((line) => line.startsWith(`${key}:`))
      return { file, line: at + 2, what: issueInWords(issue) }
    }),
  }
}

/** Every Markdown page with YAML front matter in a folder, by name. One broken page refuses the folder. */
export async function readPages<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
): Promise<Read<Page<T>[]>> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.md')).sort()
  const problems: Problem[] = []
  const pages: Page<T>[] = []
  for (const file of files) {
    const path = `${name}/${file}`
    const text = await readText(join(folder, path), path)
    const page = text.ok ? readPage(text.value, path, schema) : text
    if (page.ok) pages.push(page.value)
    else problems.push(...page.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: pages }
}
