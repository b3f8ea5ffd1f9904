import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { initCentre } from '../../sync/centre/init.ts'
import { provisionKiosk } from '../../sync/centre/provision.ts'
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

/** Starts the centre, making its keys and its desk account the first time; the URL it answers at. */
export const startCentre = async (places: Places, port: number): Promise<Result<string>> => {
  const made = await initCentre(places.centre, {
    databaseUrl: process.env.DATABASE_URL,
    now: () => new Date(),
  })
  if (!made.ok) return fail(made.code, `the centre's database in ${places.centre} cannot be used`)
  const args = ['--data', places.centre, '--port', String(port), '--releases', places.releases]
  return startProgram(
    'centre',
    process.execPath,
    [join(places.project, 'sync/centre/main.ts'), ...args],
    places.logs,
  ).ready
}

/** Enrols the sample kiosk with the centre that answers at `centreUrl`. */
export const provisionSampleKiosk = async (places: Places, centreUrl: string): Promise<Result<null>> => {
  const provisioned = await provisionKiosk({
    centreDir: places.centre,
    databaseUrl: process.env.DATABASE_URL,
    kioskDir: places.kiosk,
    kiosk: sampleKiosk,
    centreUrl: new URL(centreUrl).origin,
    releasesUrl: new URL('/releases/', centreUrl).href,
    trustedRoot: join(places.releases, 'metadata/1.root.json'),
    now: () => new Date(),
  })
  return provisioned.ok
    ? ok(null)
    : fail(provisioned.code, `the kiosk in ${places.kiosk} cannot be provisioned (${provisioned.code})`)
}
