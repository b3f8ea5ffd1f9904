import type { Language } from '../../../shared/contract/kinds.ts'
import { sessionStore } from '../../app/sessionStore.ts'

export const rates = { slow: 0.75, normal: 1, fast: 1.3 } as const
export const volumes = { soft: 0.4, normal: 0.7, loud: 1 } as const
export type Rate = keyof typeof rates
export type Volume = keyof typeof volumes

type ReadAloud = {
  /** The controls are on the screen, and what is touched is read. */
  open: boolean
  state: 'still' | 'speaking' | 'paused'
  rate: Rate
  volume: Volume
  /** Why something is not heard, to be said in words. */
  trouble: { what: 'no-voice' | 'partly'; missing: Language } | { what: 'failed' } | null
  /** What is read now is personal: people nearby hear it. */
  personal: boolean
}

export const useReadAloud = sessionStore<ReadAloud>({
  open: false,
  state: 'still',
  rate: 'normal',
  volume: 'normal',
  trouble: null,
  personal: false,
})
