import { z } from 'zod'
import type { Door } from './channel.ts'

const active = z.object({ ok: z.literal(true), value: z.object({ content: z.object({}) }) })

const progress = z.object({ stage: z.string(), done: z.number(), total: z.number() })

/**
 * Resolves once the host has a release active, so that "ready" is never said over an empty kiosk. `onProgress` hears
 * how far the pull is meanwhile.
 */
export const contentReady = (
  door: Door,
  onProgress: (line: string) => void = () => undefined,
): Promise<void> =>
  new Promise((resolve) => {
    const look = async (): Promise<void> => {
      if (!active.safeParse(await door.call('status.get', {})).success) return
      stop()
      resolve()
    }
    const stop = door.onEvent((event, payload) => {
      const step = event === 'content.progress' ? progress.safeParse(payload) : null
      if (step?.success) onProgress(`pull ${step.data.stage} ${step.data.done} / ${step.data.total}`)
      else if (!step) void look()
    })
    void look()
  })
