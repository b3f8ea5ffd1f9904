import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceFile } from '../../sync/envelope/device.ts'
import { makeCentre } from './centre.ts'
import { SimulatedKiosk } from './kiosk.ts'
import { mirror } from './network.ts'
import { chances } from './random.ts'
import { firstDay, makeReleases } from './releases.ts'
import type { Stage } from './simulate.ts'

/** Makes, in an empty folder, what all simulations share: signed releases, an enrolled centre, a kiosk with content. */
export async function makeStage(folder: string): Promise<Stage> {
  const kiosks = ['kiosk-1', 'kiosk-2']
  const releases = await makeReleases(join(folder, 'releases'))
  const centre = await makeCentre(join(folder, 'centre'), kiosks)
  const dir = join(folder, 'kiosk')
  mkdirSync(dir)
  const kiosk = new SimulatedKiosk(
    {
      dir,
      id: 'kiosk-1',
      trustedRoot: join(releases.folder, 'metadata/1.root.json'),
      keys: centre.keys,
      device: centre.devices['kiosk-1'] as DeviceFile,
      now: () => new Date(firstDay),
      random: () => 0,
      transport: mirror(releases, { faults: 0, newest: 1 }, chances(0)),
      send: async () => ({ ok: false, code: 'offline' }),
    },
    null,
  )
  const pulled = await kiosk.pull(null)
  kiosk.close()
  if (!pulled.ok) throw new Error(`the first release was not pulled: ${pulled.code} ${pulled.detail ?? ''}`)
  return { releases, centre, kiosk: dir, kiosks }
}
