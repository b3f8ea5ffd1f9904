import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Read, refuse } from '../problem.ts'
import { issueInWords } from '../readJson.ts'

export type Path = readonly PropertyKey[]

/** What a file holds, with the line of anything in it, so that what is found wrong later can be pointed at too. */
export type ReadYaml<T> = { file: string; value: T; lineOf: (path: Path) => number }

/** The line of what lies at a path, or of the deepest part of it that stands in the file. Lines count from 1. */
function lineFinder(contents: unknown, lines: LineCounter): (path: Path) => number {
  const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
  return (path) => {
    let node = contents
    let offset = offsetOf(node)
    for (const part of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
        if (!pair) break
        offset = offsetOf(pair.key)
        node = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(part)]
        if (item === undefined) break
        offset = offsetOf(item)
        node = item
      } else break
    }
    return lines.linePos(offset).line
  }
}

/** Reads UTF-8 YAML, checked strictly, so that a mistyped key is not silently without effect. */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): Read<ReadYaml<z.output<S>>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = [...document.errors, ...document.warnings]
  if (broken) return refuse(file, broken.linePos?.[0].line ?? 1, broken.message.split('\n', 1)[0] ?? '')
  const lineOf = lineFinder(document.contents, lines)
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { ok: true, value: { file, value: checked.data, lineOf } }
  return {
    ok: false,
    problems: checked.error.issues.map((issue) => ({
      file,
      line: lineOf('keys' in issue ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      what: issueInWords(issue),
    })),
  }
}
