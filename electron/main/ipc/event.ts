import type { WebContents } from 'electron'
import type { Door } from '../../bridge/channel.ts'
import { isEvent } from '../../bridge/events.ts'

/** `kiosk.on`: the contract's events, from the host and its supervisor to the page. */
export const sendEvents = (door: Door, contents: WebContents): void => {
  door.onEvent((event, payload) => {
    if (isEvent(event) && !contents.isDestroyed()) contents.send('kiosk.event', event, payload)
  })
}
