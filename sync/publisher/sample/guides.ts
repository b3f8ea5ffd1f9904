import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Content, GuideRow, Import } from '../content.ts'
import { isThere } from '../isThere.ts'
import type { Problem, Read } from '../problem.ts'
import { readText } from '../readText.ts'
import { checkCites } from './checkCites.ts'
import { type GuideEnglish, readGuideEnglish } from './guideEnglish.ts'
import { type ReadGuide, readGuide } from './guideFile.ts'
import { guideCites, guideReferences } from './guideReferences.ts'
import type { Path } from './yamlFile.ts'

type Known = Pick<Content, 'law' | 'article' | 'institution' | 'document'>

/** A guide, and its English where somebody wrote it. */
type Translated = ReadGuide & { english: GuideEnglish | null }

const englishEnding = '.en.yaml'

async function readOne(
  folder: string,
  name: string,
  translations: ReadonlySet<string>,
): Promise<Read<Translated>> {
  const file = `guides/${name}`
  const text = await readText(join(folder, file), file)
  if (!text.ok) return text
  const read = readGuide(text.value, file)
  if (!read.ok) return read
  const { guide, lineOf } = read.value
  const problems = guideReferences(read.value)
  if (guide.id !== basename(name, '.yaml'))
    problems.unshift({ file, line: lineOf(['id']), what: `id ${guide.id} is not the name of the file` })
  if (problems.length > 0) return { ok: false, problems }
  const translation = name.replace(/\.yaml$/, englishEnding)
  if (!translations.has(translation)) return { ok: true, value: { ...read.value, english: null } }
  const englishFile = `guides/${translation}`
  const englishText = await readText(join(folder, englishFile), englishFile)
  if (!englishText.ok) return englishText
  const english = readGuideEnglish(englishText.value, englishFile, read.value)
  return english.ok ? { ok: true, value: { ...read.value, english: english.value } } : english
}

function rowOf({ guide, english }: Translated): GuideRow {
  const { id, title, field, summary, written, sample, wordings, ...body } = guide
  return {
    id,
    title,
    field,
    summary,
    wordings: JSON.stringify(wordings),
    body: JSON.stringify({ ...body, ...(english && { english }) }),
    written,
    sample: sample ? 1 : 0,
  }
}

/** What the rest of the release has nothing for, so that somebody should look whether it is spelt right. */
function loneEnds({ file, guide, lineOf }: ReadGuide, known: Known): Problem[] {
  const kinds = new Set(known.institution.map(({ kind }) => kind))
  const fields = new Set(known.document.map(({ field }) => field))
  const remark = (path: Path, what: string): Problem => ({ file, line: lineOf(path), what })
  return [
    ...(fields.has(guide.field) ? [] : [remark(['field'], `no document of the field ${guide.field}`)]),
    ...guide.institutions.flatMap((kind, at) =>
      kinds.has(kind)
        ? []
        : [remark(['institutions', at], `no institution of kind ${kind} in the directory`)],
    ),
  ]
}

/**
 * The guides (Codes, Art. 6) of the folder `guides`, checked against the laws and the directory of the same release. A
 * broken guide or a cite of an article its law does not have refuses them all; a law this release does not bring is a
 * remark.
 */
export async function importGuides(
  folder: string,
  known: Known,
): Promise<Read<Import<{ guide: GuideRow[] }>>> {
  const there = await isThere(join(folder, 'guides'))
  const files = there ? (await readdir(join(folder, 'guides'))).filter((name) => name.endsWith('.yaml')) : []
  const translations = new Set(files.filter((name) => name.endsWith(englishEnding)))
  const names = files.filter((name) => !translations.has(name))
  const reads = await Promise.all(names.sort().map((name) => readOne(folder, name, translations)))
  const guides = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const cites = checkCites(guides.flatMap(guideCites), known)
  const problems = [...reads.flatMap((read) => (read.ok ? [] : read.problems)), ...cites.problems]
  if (problems.length > 0) return { ok: false, problems }
  const rows = guides.map(rowOf)
  const remarks = [...cites.remarks, ...guides.flatMap((guide) => loneEnds(guide, known))]
  return { ok: true, value: { rows: { guide: rows }, filesTaken: rows.length, problems: [], remarks } }
}
