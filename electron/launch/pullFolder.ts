import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { timer } from '../../sync/pull/net/timer.ts'
import { httpTransport } from '../../sync/pull/net/transport.ts'
import { openPull } from '../../sync/pull/pull.ts'
import { serveFolder } from './serveFolder.ts'

/** Pulls the newest release of a folder into a kiosk folder, exactly as a kiosk would; unchanged content is kept. */
export async function pullFolder(releases: string, kiosk: string): Promise<Result<void, 'not-pulled'>> {
  mkdirSync(kiosk, { recursive: true })
  const server = await serveFolder(releases)
  const http = httpTransport()
  const pull = openPull({
    dir: kiosk,
    urls: [server.url],
    trustedRoot: join(releases, 'metadata/1.root.json'),
    now: () => new Date(),
    random: Math.random,
    after: timer,
    transport: http.get,
  })
  try {
    const { result: pulled } = await pull.pull({ allowLarge: true })
    return pulled.ok ? ok(undefined) : fail('not-pulled', `${pulled.code} ${pulled.detail ?? ''}`.trim())
  } finally {
    pull.close()
    await http.close()
    server.close()
  }
}
