import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { guideBody, guideName } from '../../release/guide.ts'
import { type Read, refuse } from '../problem.ts'
import { issueInWords } from '../readJson.ts'

const written = z.string().trim().min(1)
const atMost = (most: number) =>
  written.refine((text) => [...text].length <= most, `longer than ${most} characters`)

const guideFile = guideBody.extend({
  id: guideName,
  title: atMost(14),
  field: written,
  summary: atMost(60),
  written: isoDate,
  sample: z.boolean(),
  wordings: z.array(atMost(120)).min(15).max(40),
})
export type GuideFile = z.infer<typeof guideFile>

export type Path = readonly PropertyKey[]

/** A guide as written, with the line of anything in it, so that what is found wrong later can be pointed at too. */
export type ReadGuide = { file: string; guide: GuideFile; lineOf: (path: Path) => number }

/** The line of what lies at a path, or of the deepest part of it that stands in the file. Lines count from 1. */
function lineFinder(contents: unknown, lines: LineCounter): ReadGuide['lineOf'] {
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

/** Reads one guide: UTF-8 YAML, checked strictly, so that a mistyped key is not silently without effect. */
export function readGuide(text: string, file: string): Read<ReadGuide> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = [...document.errors, ...document.warnings]
  if (broken) return refuse(file, broken.linePos?.[0].line ?? 1, broken.message.split('\n', 1)[0] ?? '')
  const lineOf = lineFinder(document.contents, lines)
  const checked = guideFile.safeParse(document.toJS())
  if (checked.success) return { ok: true, value: { file, guide: checked.data, lineOf } }
  return {
    ok: false,
    problems: checked.error.issues.map((issue) => ({
      file,
      line: lineOf('keys' in issue ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      what: issueInWords(issue),
    })),
  }
}
