import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { pullOnce } from '../../sync/pull/pullOnce.ts'
import { openState } from '../../sync/pull/state.ts'
import { serveFolder } from './serveFolder.ts'

/** Pulls the newest release of a folder into a kiosk folder, exactly as a kiosk would; unchanged content is kept. */
export async function pullFolder(releases: string, kiosk: string): Promise<Result<void, 'not-pulled'>> {
  mkdirSync(kiosk, { recursive: true })
  const server = await serveFolder(releases)
  const state = openState(join(kiosk, 'state.db'))
  try {
    const source = { dir: kiosk, urls: [server.url], trustedRoot: join(releases, 'metadata/1.root.json') }
    const pulled = await pullOnce(source, state, () => undefined)
    return pulled.ok ? ok(undefined) : fail('not-pulled', `${pulled.code} ${pulled.detail ?? ''}`.trim())
  } finally {
    state.close()
    server.close()
  }
}
