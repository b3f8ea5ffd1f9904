import { pathToFileURL } from 'node:url'
import type { KioskFile } from '../../../sync/envelope/kioskFile.ts'
import { faultOf, type Log } from '../../bridge/log.ts'
import type { CardReader, MakeReader } from './cardReader.ts'
import { simulatedReader } from './simulatedReader.ts'

/** The reader that `kiosk.json` names; null for none, and for a driver that cannot be loaded: people key in then. */
export async function openReader(
  choice: KioskFile['reader'],
  kioskDir: string,
  log: Log,
): Promise<CardReader | null> {
  if (choice.kind === 'none') return null
  if (choice.kind === 'simulated') return simulatedReader(kioskDir)
  try {
    const driver: { default: MakeReader } = await import(pathToFileURL(choice.path).href)
    return await driver.default()
  } catch (error) {
    log.error(faultOf(error), 'the driver of the card reader cannot be loaded')
    return null
  }
}
