import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { build } from '../../electron/launch/build.ts'
import { type KioskFixture, startKioskFixture } from '../support/kioskFixture.ts'
import { contractSuite } from './contractSuite.ts'
import { printingSuite } from './printingSuite.ts'
import { shellSuite } from './shellSuite.ts'
import { browserHost, electronDouble, inProcess } from './transports.ts'

let fixture: KioskFixture
beforeAll(async () => {
  // The double runs the bundles, so they must be of the code under test.
  const built = await build(join(import.meta.dirname, '../..'))
  if (!built.ok) throw new Error(built.detail)
  fixture = await startKioskFixture()
}, 120_000)
afterAll(() => fixture.close())

contractSuite('in process', () => inProcess(fixture.kioskDir))
contractSuite('browser host', () => browserHost(fixture.kioskDir))
contractSuite('Electron double', () => electronDouble(fixture.kioskDir))
shellSuite()
printingSuite()
