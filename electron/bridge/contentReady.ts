import { z } from 'zod'
import type { Door } from './channel.ts'

const active = z.object({ ok: z.literal(true), value: z.object({ content: z.object({}) }) })

/** Resolves once the host has a release active, so that "ready" is never said over an empty kiosk. */
export const contentReady = (door: Door): Promise<void> =>
  new Promise((resolve) => {
    const look = async (): Promise<void> => {
      if (!active.safeParse(await door.call('status.get', {})).success) return
      stop()
      resolve()
    }
    const stop = door.onEvent(() => void look())
    void look()
  })
