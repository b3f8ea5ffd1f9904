import { z } from 'zod'
import { isoDate } from '../../../shared/contract/kinds.ts'
import { guideBody, guideName } from '../../release/guide.ts'
import type { Read } from '../problem.ts'
import { type Path, readYaml } from './yamlFile.ts'

const written = z.string().trim().min(1)
const atMost = (most: number) =>
  written.refine((text) => [...text].length <= most, `longer than ${most} characters`)

const guideFile = guideBody.omit({ english: true }).extend({
  id: guideName,
  title: atMost(14),
  field: written,
  summary: atMost(60),
  written: isoDate,
  sample: z.boolean(),
  wordings: z.array(atMost(120)).min(15).max(40),
})
export type GuideFile = z.infer<typeof guideFile>

/** A guide as written, with the line of anything in it. */
export type ReadGuide = { file: string; guide: GuideFile; lineOf: (path: Path) => number }

/** Reads one guide. */
export function readGuide(text: string, file: string): Read<ReadGuide> {
  const read = readYaml(text, file, guideFile)
  if (!read.ok) return read
  const { value: guide, lineOf } = read.value
  return { ok: true, value: { file, guide, lineOf } }
}
