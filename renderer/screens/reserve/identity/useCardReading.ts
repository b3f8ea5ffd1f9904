import { useCallback, useEffect, useRef, useState } from 'react'
import type { FailureCode } from '../../../../shared/contract/contract.ts'
import { ask } from '../../../app/ask.ts'
import { fill } from '../store.ts'

/** One call waits some seconds; a card may have to be looked for. */
const calls = 4

/** Waits for a card until it is read, something fails, the person stops, or the screen is left. */
export function useCardReading() {
  const [state, setState] = useState<'idle' | 'waiting' | FailureCode>('idle')
  const turn = useRef(0)

  const leave = useCallback(() => {
    turn.current += 1
    void ask('identity.stopReading', {})
  }, [])
  useEffect(() => leave, [leave])

  const begin = async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    setState('waiting')
    for (let left = calls - 1; ; left--) {
      const answer = await ask('identity.readCard', {})
      if (!answer || turn.current !== mine) return
      if (answer.ok) return fill({ ...answer.value, fromCard: true })
      if (answer.code !== 'no-card' || left === 0) return setState(answer.code)
    }
  }
  const stop = (): void => {
    leave()
    setState('idle')
  }
  return { state, begin: () => void begin(), stop }
}
