import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { provisionKiosk } from '../../sync/centre/kiosks/provision.ts'
import { startProgram } from './children.ts'
import type { Places } from './places.ts'

/** The kiosk `npm start` makes for trying things out: it stands in 黄浦区, Shanghai. */
const sampleKiosk = {
  id: 'kiosk-1',
  name: '示例终端',
  district: '黄浦区',
  longitude: 121.4737,
  latitude: 31.2304,
}

/** Starts the centre, which makes its keys and its desk account the first time. Fails with `ended`. */
export const startCentre = async (
  places: Places,
  port: number,
): Promise<Result<{ url: string; exited: Promise<number> }, 'ended'>> => {
  const program = join(places.project, 'sync/centre/main.ts')
  const args = ['--data', places.centre, '--port', String(port), '--releases', places.releases]
  const { ready, exited } = startProgram('centre', process.execPath, [program, ...args], places.logs)
  const said = await ready
  return said.ok ? ok({ url: new URL(said.value).origin, exited }) : said
}

/**
 * Enrols the sample kiosk with the centre that answers at `centreUrl`. A kiosk made for other keys is left as it is:
 * requests may wait in it.
 */
export const provisionSampleKiosk = async (places: Places, centreUrl: string): Promise<Result<null>> => {
  const trustedRoot = join(places.releases, 'metadata/1.root.json')
  const provisioned = await provisionKiosk({
    centreDir: places.centre,
    databaseUrl: process.env.DATABASE_URL,
    kioskDir: places.kiosk,
    kiosk: sampleKiosk,
    centreUrl,
    releasesUrls: [new URL('/releases/', centreUrl).href],
    trustedRoot,
    pin: '246810',
    printer: { kind: 'pdf', folder: places.slips, paper: { slips: 300, low: 20 } },
    reader: { kind: 'simulated' },
    now: () => new Date(),
  })
  if (!provisioned.ok)
    return fail(provisioned.code, `the kiosk in ${places.kiosk} cannot be provisioned (${provisioned.code})`)
  const [published, trusted] = await Promise.all(
    [trustedRoot, join(places.kiosk, 'root.json')].map((path) => readFile(path)),
  )
  return published && trusted?.equals(published)
    ? ok(null)
    : fail(
        'other-root',
        `the kiosk in ${places.kiosk} trusts releases signed with other keys; move it away to start anew`,
      )
}
