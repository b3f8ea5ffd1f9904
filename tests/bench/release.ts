import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { serveFolder } from '../../electron/launch/serveFolder.ts'
import { readPointer } from '../../sync/pull/state/state.ts'
import { publishSample } from '../support/site.ts'
import { amendLaws } from './amendLaws.ts'
import { megabytes, print } from './figures.ts'

const amended = 1_000
const run = promisify(execFile)

/**
 * Import rate, release size, the seconds from the first poll to searchable content, and the same of a delta of a
 * thousand changed articles. Returns the kiosk folder.
 */
export async function benchRelease(work: string, laws: string): Promise<string> {
  const out = join(work, 'releases')
  const started = performance.now()
  const published = await publishSample(out, undefined, laws)
  const { filesTaken, counts, seconds, rawBytes, compressedBytes, problems } = published
  const read = seconds.read ?? Number.NaN
  print('publish, whole', `${((performance.now() - started) / 1000).toFixed(1)} s`)
  print(
    'import',
    `${filesTaken} files in ${read.toFixed(1)} s (${Math.round(filesTaken / read)} files/s), ${problems.length} not taken`,
  )
  print('content', `${counts.law} laws, ${counts.article} articles, ${counts.document} documents`)
  print('release', `${megabytes(compressedBytes)} zstd, ${megabytes(rawBytes)} raw`)

  const kiosk = join(work, 'bench-kiosk')
  mkdirSync(kiosk)
  const server = await serveFolder(out)
  await pull('full pull to active', kiosk, server.url, out)
  const file = readPointer(join(kiosk, 'state.db'))?.file ?? ''
  print('content file on the kiosk', megabytes(statSync(join(kiosk, 'content', file)).size))

  const other = join(work, 'amended')
  amendLaws(laws, other, amended)
  await publishSample(out, undefined, other)
  rmSync(other, { recursive: true })
  printDelta(out)
  await pull('delta to active', kiosk, server.url, out)
  await pull('poll that finds nothing new', kiosk, server.url, out)
  server.close()
  return kiosk
}

async function pull(name: string, kiosk: string, url: string, out: string): Promise<void> {
  const child = join(import.meta.dirname, 'pullChild.ts')
  const root = join(out, 'metadata/1.root.json')
  // As little memory as the kiosk gives its pull thread.
  const limits = ['--max-semi-space-size=4', '--max-old-space-size=256']
  const { stdout } = await run(process.execPath, [...limits, child, kiosk, url, root])
  const { seconds, stages, peak }: { seconds: number; stages: [string, number][]; peak: number } =
    JSON.parse(stdout)
  const at = stages.map(([stage, begun]) => `${stage} at ${begun.toFixed(1)}`).join(', ')
  print(name, `${seconds.toFixed(2)} s${at && ` (${at})`}, peak memory ${megabytes(peak)}`)
}

/** The delta beside what its rows take as JSONL under zstd. */
function printDelta(out: string): void {
  const targets = join(out, 'targets')
  const name = readdirSync(targets).find((target) => target.includes('.delta-')) ?? ''
  const packed = readFileSync(join(targets, name))
  const lines = zstdDecompressSync(packed).toString().trimEnd().split('\n')
  const rows = lines.map((line) => JSON.stringify(JSON.parse(line)[2])).join('\n')
  const params = { [constants.ZSTD_c_compressionLevel]: 19 }
  const bare = zstdCompressSync(rows, { params }).length
  print(
    'delta',
    `${lines.length} rows, ${packed.length} bytes: ${(packed.length / bare).toFixed(3)} x their JSONL under zstd -19`,
  )
}
