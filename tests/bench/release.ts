import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { serveFolder } from '../../electron/launch/serveFolder.ts'
import { timer } from '../../sync/pull/net/timer.ts'
import { httpTransport } from '../../sync/pull/net/transport.ts'
import { openPull } from '../../sync/pull/pull.ts'
import { readPointer } from '../../sync/pull/state/state.ts'
import type { PullStage } from '../../sync/pull/steps.ts'
import { publishSample } from '../support/site.ts'
import { megabytes, print } from './figures.ts'

/** Import rate, release size, and the seconds from the first poll to searchable content. Returns the kiosk folder. */
export async function benchRelease(work: string, laws: string): Promise<string> {
  const out = join(work, 'releases')
  const started = performance.now()
  const published = await publishSample(out, laws)
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
  const server = await serveFolder(out)
  mkdirSync(kiosk)
  const stages = new Map<PullStage, number>()
  const begun = performance.now()
  const http = httpTransport()
  const pull = openPull({
    dir: kiosk,
    urls: [server.url],
    trustedRoot: join(out, 'metadata/1.root.json'),
    now: () => new Date(),
    random: Math.random,
    after: timer,
    transport: http.get,
    progress: (stage) => {
      if (!stages.has(stage)) stages.set(stage, performance.now() - begun)
    },
  })
  const { result: pulled } = await pull.pull({ allowLarge: true })
  const total = (performance.now() - begun) / 1000
  pull.close()
  await http.close()
  const file = readPointer(join(kiosk, 'state.db'))?.file
  server.close()
  if (!pulled.ok || !file) throw new Error('the release was not pulled')
  const at = [...stages].map(([stage, ms]) => `${stage} at ${(ms / 1000).toFixed(1)}`).join(', ')
  print('pull to active', `${total.toFixed(1)} s (${at})`)
  print('content file on the kiosk', megabytes(statSync(join(kiosk, 'content', file)).size))
  return kiosk
}
