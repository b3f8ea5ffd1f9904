import { z } from 'zod'
import type { Problem, Read } from '../problem.ts'
import type { GuideFile, ReadGuide } from './guideFile.ts'
import { readYaml } from './yamlFile.ts'

const guideEnglish = z.record(z.string(), z.string().trim().min(1))
export type GuideEnglish = z.infer<typeof guideEnglish>

/** Everything a guide gives to be read but its alarm, which says its English itself. */
export const textsOf = ({ title, summary, ...guide }: GuideFile): Set<string> => {
  const { questions, articles, steps, papers, deadlines } = guide
  const texts = [
    title,
    summary,
    ...questions.flatMap(({ text, why, choices }) => [text, why, ...choices.map((choice) => choice.text)]),
    ...articles.map(({ digest }) => digest),
    ...steps.map(({ text }) => text),
    ...papers.flatMap(({ name, note }) => [name, note]),
    ...deadlines.flatMap(({ text, within, from }) => [text, within, from]),
  ]
  return new Set(texts.filter((text) => text !== undefined))
}

/** Reads the English of a guide: all of its texts and no others, so that nobody reads half of it in each language. */
export function readGuideEnglish(text: string, file: string, { guide }: ReadGuide): Read<GuideEnglish> {
  const read = readYaml(text, file, guideEnglish)
  if (!read.ok) return read
  const { value: english, lineOf } = read.value
  const texts = textsOf(guide)
  const problems: Problem[] = [
    ...Object.keys(english)
      .filter((chinese) => !texts.has(chinese))
      .map((chinese) => ({ file, line: lineOf([chinese]), what: `the guide does not say ${chinese}` })),
    ...[...texts]
      .filter((chinese) => !Object.hasOwn(english, chinese))
      .map((chinese) => ({ file, line: 1, what: `no English for ${chinese}` })),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: english }
}
