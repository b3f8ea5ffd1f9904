/**
 * `npm run bench`: figures of one run on this machine. Nothing is asserted; compare runs side by side.
 * `npm run bench -- search [--json FILE]`: of the search alone, beside other engines; `-- queue`, `-- page`,
 * `-- handwriting`, `-- typing`, `-- centre`: of that alone; `-- leak [--sessions 500]`: what many sessions leave behind.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { project } from '../support/site.ts'
import { benchCentre } from './centre/benchCentre.ts'
import { corpus } from './corpus.ts'
import { print } from './figures.ts'
import { benchHandwriting } from './handwriting/benchHandwriting.ts'
import { benchLeak } from './leak.ts'
import { benchPage } from './page.ts'
import { benchQueue } from './queue.ts'
import { benchRelease } from './release.ts'
import { benchSearch } from './search/benchSearch.ts'
import { benchTyping } from './typing/benchTyping.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string', default: join(project, 'dist/bench/search.json') },
    sessions: { type: 'string', default: '500' },
  },
})
const [only] = positionals
const parts = ['search', 'queue', 'page', 'handwriting', 'typing', 'centre', 'leak']
if (positionals.length > 1 || (only !== undefined && !parts.includes(only))) {
  process.stderr.write(
    'usage: npm run bench [-- search|queue|page|handwriting|typing|centre|leak] [--json FILE] [--sessions N]\n',
  )
  process.exit(2)
}

const work = mkdtempSync(join(tmpdir(), 'lawkiosk-bench-'))
try {
  print('machine', `${availableParallelism()} cores, Node ${process.version}`)
  if (only === undefined || only === 'queue') await benchQueue()
  if (only === undefined || only === 'search') await benchKiosk()
  if (only === undefined || only === 'handwriting') benchHandwriting()
  if (only === 'leak') await benchLeak(Number(values.sessions))
  if (only === 'typing') benchTyping(corpus(work))
  if (only === 'page') await benchPage(work, corpus(work).laws)
  if (only === undefined || only === 'centre') await benchCentre(work)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function benchKiosk(): Promise<void> {
  const laws = corpus(work)
  print('corpus', laws.name)
  const kiosk = await benchRelease(work, laws.laws)
  if (only === undefined) benchTyping(laws)
  await benchSearch(work, kiosk, laws, resolve(values.json))
  if (only === undefined) await benchPage(work, laws.laws)
}
