import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Transport } from '../../sync/pull/net/transport.ts'
import type { Chance } from './random.ts'
import type { Releases } from './releases.ts'

/** How a mirror behaves on the way to one kiosk. */
export type Weather = { faults: number; newest: number }

/** Chunks a body is sent in, so that it can break off within. Bytes. */
const chunk = 4_096

/**
 * A mirror of the releases over a network that drops, cuts, lies and falls behind, as often as `weather.faults` says;
 * `weather.newest` is the version it has.
 */
export function mirror(releases: Releases, weather: Weather, chance: Chance): Transport {
  return async (url, headers) => {
    const fault = chance.happens(weather.faults)
      ? chance.pick(['offline', 'cut', 'portal', 'busy', 'stale', 'flipped'] as const)
      : null
    if (fault === 'offline') throw Object.assign(new Error('no network'), { code: 'ECONNREFUSED' })
    if (fault === 'portal') return answer(200, {}, Buffer.from('<html>示例</html>'))
    if (fault === 'busy') return answer(503, {}, Buffer.alloc(0))
    const path = new URL(url).pathname
    const newest = fault === 'stale' ? 1 + chance.below(weather.newest) : weather.newest
    const whole = fileOf(releases, path, newest)
    if (!whole) return answer(404, {}, Buffer.alloc(0))
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
    const bytes = Buffer.from(whole.subarray(from))
    if (fault === 'flipped' && bytes.length > 0) {
      const at = chance.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ 1
    }
    const range = { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` }
    const length = { 'content-length': String(bytes.length), etag: `"${path}-${newest}"` }
    const cutAt = fault === 'cut' ? chance.below(bytes.length + 1) : null
    return answer(from > 0 ? 206 : 200, { ...length, ...(from > 0 && range) }, bytes, cutAt)
  }
}

function fileOf(releases: Releases, path: string, newest: number): Buffer | null {
  if (path === '/metadata/timestamp.json') return releases.versions[newest - 1]?.timestamp ?? null
  // What a mirror has not got yet.
  const file = join(releases.folder, path)
  return existsSync(file) ? readFileSync(file) : null
}

const answer = (
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
  cutAt: number | null = null,
) => ({ status, headers, body: body(bytes, cutAt) })

async function* body(bytes: Buffer, cutAt: number | null): AsyncGenerator<Uint8Array> {
  const end = cutAt ?? bytes.length
  for (let at = 0; at < end; at += chunk) yield bytes.subarray(at, Math.min(end, at + chunk))
  if (cutAt !== null) throw Object.assign(new Error('the connection broke'), { code: 'ECONNRESET' })
}
