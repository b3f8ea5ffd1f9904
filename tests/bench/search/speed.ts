import { loadavg } from 'node:os'
import { join } from 'node:path'
import { megabytes } from '../figures.ts'
import { type EngineName, peerNames } from './engines.ts'
import { inChild } from './inChild.ts'
import { cells, type Milliseconds, milliseconds, shown } from './shown.ts'

type Built = { build: number; bytes: number }
/** `load`: how many processes wanted the machine's cores in the minute before the last question (0 on Windows). */
export type Speed = Milliseconds & Built & { open: number; privateBytes: number; load: number }

/** Time, size and memory of every engine over the articles of a content file, and of ours over `many` as well. */
export async function speed(
  work: string,
  content: string,
  questions: readonly string[],
  many: number | null,
): Promise<Record<string, Speed>> {
  const bare = await inChild('bare')
  const measure = async (engine: EngineName, file: string, built: Built): Promise<Speed> => {
    const { open, resident, times } = await inChild('ask', engine, file, questions)
    const { build, bytes } = built
    return {
      ...milliseconds(times),
      build,
      bytes,
      open,
      privateBytes: resident - bare,
      load: loadavg()[0] ?? 0,
    }
  }
  const figures: Record<string, Speed> = {}
  for (const wanted of many === null ? [0] : [0, many]) {
    const file = join(work, `articles-${wanted}.db`)
    const built = await inChild('buildOurs', content, file, wanted)
    const name = `lawkiosk, ${built.articles.toLocaleString('en')} articles`
    figures[name] = await measure('lawkiosk', file, built)
  }
  for (const [i, name] of peerNames.entries()) {
    const file = join(work, `peer-${i}`)
    figures[name] = await measure(name, file, await inChild('build', name, content, file))
  }
  process.stdout.write(shown(rowsOf(figures)))
  return figures
}

const rowsOf = (figures: Record<string, Speed>): string[][] => [
  ['speed', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms', 'build s', 'open s', 'index', 'private memory', 'load'],
  ...Object.entries(figures).map(([name, { build, open, bytes, privateBytes, load, ...times }]) => [
    name,
    ...cells(times),
    build.toFixed(1),
    open.toFixed(2),
    megabytes(bytes),
    megabytes(privateBytes),
    load.toFixed(1),
  ]),
]
