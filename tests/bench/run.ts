/** `npm run bench`: figures of one run on this machine. Nothing is asserted; compare runs side by side. */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpus } from './corpus.ts'
import { print } from './figures.ts'
import { benchPage } from './page.ts'
import { benchRelease } from './release.ts'
import { benchSearch } from './search.ts'

const work = mkdtempSync(join(tmpdir(), 'lawkiosk-bench-'))
try {
  print('machine', `${availableParallelism()} cores, Node ${process.version}`)
  const { name, laws, questions } = corpus(work)
  print('corpus', name)
  const kiosk = await benchRelease(work, laws)
  benchSearch(kiosk, questions)
  await benchPage(work, laws)
} finally {
  rmSync(work, { recursive: true, force: true })
}
