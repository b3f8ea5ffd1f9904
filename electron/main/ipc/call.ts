import { ipcMain } from 'electron'
import { fail } from '../../../shared/result.ts'
import type { Door } from '../../bridge/channel.ts'
import { isOurPage } from '../pageScheme.ts'

/** `kiosk.call`: from the kiosk's own page to the host, which parses the input. */
export const handleCalls = (door: Door): void =>
  ipcMain.handle('kiosk.call', (event, method: unknown, input: unknown) => {
    if (!isOurPage(event.senderFrame) || typeof method !== 'string') return fail('invalid-input')
    return door.call(method, input)
  })
