import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { fail, ok } from '../../../shared/result.ts'
import type { CardReader } from './cardReader.ts'

/** Laying a card is writing this file into the kiosk's folder. */
export const simulatedCard = 'card.json'
const lookMs = 200

/** There is no district 99: nobody's real number may lie in a plain file. */
const card = z.object({ name: z.string(), idNumber: z.string().startsWith('99') })

/** A reader for trying things out: its cards are files with invented people, and are gone once they have been read. */
export function simulatedReader(kioskDir: string): CardReader {
  const path = join(kioskDir, simulatedCard)
  return {
    open: async () => ok(undefined),
    async read(signal) {
      while (!signal.aborted) {
        const text = await readFile(path, 'utf8').catch(() => '')
        if (text.trim() !== '') {
          await rm(path)
          return cardIn(text)
        }
        await setTimeout(lookMs, undefined, { signal }).catch(() => undefined)
      }
      return fail('no-card')
    },
    close: async () => undefined,
  }
}

function cardIn(text: string) {
  try {
    return ok(card.parse(JSON.parse(text)))
  } catch {
    return fail('card-unreadable')
  }
}
