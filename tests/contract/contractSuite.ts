import { afterAll, beforeAll, describe } from 'vitest'
import type { Kiosk } from '../../shared/contract/contract.ts'
import { askingOf } from './asking.ts'
import { contentSuite } from './contentSuite.ts'
import { personSuite } from './personSuite.ts'
import { transportSuite } from './transportSuite.ts'

export type Connection = {
  kiosk: Kiosk
  /** Ends the host process as a crash would; absent where the host runs in the caller's own process. */
  killHost?: () => void
  close(): Promise<void>
}

/** What every transport between the page and the host must do, over a kiosk folder with active content. */
export const contractSuite = (name: string, connect: () => Promise<Connection>): void => {
  describe(name, () => {
    let connection: Connection
    beforeAll(async () => {
      connection = await connect()
    })
    afterAll(() => connection.close())

    const asking = askingOf(() => connection.kiosk)
    contentSuite(asking)
    personSuite(asking)
    transportSuite(asking, () => connection.killHost)
  })
}
