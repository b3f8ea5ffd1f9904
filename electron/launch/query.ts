/**
 * `npm run -s query -- --release DIR`: answers JSON lines `{"id","q","k"}` on standard input with
 * `{"id","ids":["<law title><article number>", …],"ms"}`, by the search of the kiosk over a release.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { openContent, type Snapshot } from '../host/content/snapshot.ts'
import { articleNamer } from '../host/search/articleNames.ts'
import { rankArticles } from '../host/search/rankArticles.ts'
import { understand } from '../host/search/understand.ts'
import { pullFolder } from './pullFolder.ts'

const { release } = parseArgs({ options: { release: { type: 'string' } } }).values
if (!release || !existsSync(join(release, 'metadata/1.root.json'))) {
  process.stderr.write('usage: npm run -s query -- --release DIR   (DIR as npm run release made it)\n')
  process.exit(2)
}
const releases = resolve(release)
// Kept between runs, so that the second starts at once.
const kiosk = join(
  tmpdir(),
  `lawkiosk-query-${createHash('sha256').update(releases).digest('hex').slice(0, 12)}`,
)
const pulled = await pullFolder(releases, kiosk)
if (!pulled.ok) {
  process.stderr.write(`the release cannot be used: ${pulled.detail}\n`)
  process.exit(1)
}
const snapshot = openContent(kiosk, () => dateInChina(new Date())).current()
if (!snapshot) throw new Error('pulled content is not there')
const nameOf = articleNamer(snapshot.db)

const asked = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  k: z.int().min(1).max(500).default(10),
})

/** Exactly named articles first, then what the words find: ids and rows of articles. */
function search(snapshot: Snapshot, question: string, k: number): (string | number)[] {
  const { text, direct } = understand(snapshot, question)
  const named = direct.flatMap((target) =>
    target.kind === 'law' && target.articleId ? [target.articleId] : [],
  )
  return [...named, ...rankArticles(snapshot, text, k).map(({ n }) => n)]
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const question = parse(line)
  if (!question) {
    process.stdout.write(`${JSON.stringify({ error: 'expected {"id","q","k"}' })}\n`)
    continue
  }
  const started = performance.now()
  const found = search(snapshot, question.q, question.k)
  const ms = Math.round((performance.now() - started) * 1000) / 1000
  const ids = [...new Set(found.map(nameOf))].slice(0, question.k)
  process.stdout.write(`${JSON.stringify({ id: question.id, ids, ms })}\n`)
}

function parse(line: string): z.infer<typeof asked> | null {
  try {
    return asked.parse(JSON.parse(line))
  } catch {
    return null
  }
}
