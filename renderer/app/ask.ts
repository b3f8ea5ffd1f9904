import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, FailureCode, Input, MethodName, Output } from '../../shared/contract/contract.ts'
import { call } from '../transport/kiosk.ts'
import { useHost } from './host.ts'
import { sessionNumber } from './wipe.ts'

/** Calls the host for this session. Null when the session has ended meanwhile: the answer is nobody's any more. */
export async function ask<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M> | null> {
  const asked = sessionNumber()
  const answer = await call(method, input)
  return sessionNumber() === asked ? answer : null
}

export type Asked<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; code: FailureCode }

type Asking<T> = { asked: Asked<T>; retry: () => void }

/** `keep`: what is shown stays until another answer is there. */
function useAsking<M extends MethodName>(method: M, input: Input<M>, keep: boolean) {
  const [asked, setAsked] = useState<Asked<Output<M>>>({ state: 'loading' })
  const turn = useRef(0)
  const key = JSON.stringify(input)
  const refresh = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    void ask(method, JSON.parse(key) as Input<M>).then((answer) => {
      if (turn.current !== mine || answer === null) return
      // Drawn in small pieces, so that a touch meanwhile is answered at once.
      startTransition(() =>
        setAsked(
          answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', code: answer.code },
        ),
      )
    })
  }, [method, key])
  const load = useCallback(() => {
    setAsked({ state: 'loading' })
    refresh()
  }, [refresh])
  const begin = keep ? refresh : load
  useEffect(() => {
    begin()
    return () => {
      turn.current += 1
    }
  }, [begin])
  return { asked, retry: load, refresh }
}

/** Asks when the screen opens and whenever `input` changes in value; `retry` asks again. */
export const useAsked = <M extends MethodName>(method: M, input: Input<M>): Asking<Output<M>> =>
  useAsking(method, input, false)

/** Asks again when something has moved since; until the answer is there nothing on the screen changes. */
function useRefresh(refresh: () => void, moved: unknown): void {
  const seen = useRef(moved)
  useEffect(() => {
    if (seen.current === moved) return
    seen.current = moved
    refresh()
  }, [moved, refresh])
}

/**
 * The same for what stays as it is until the next is there, and asked again as soon as the host shows other
 * content (Codes, Art. 14).
 */
export function useCurrent<M extends MethodName>(method: M, input: Input<M>): Asking<Output<M>> {
  const { refresh, ...asking } = useAsking(method, input, true)
  useRefresh(
    refresh,
    useHost((state) => state.changes),
  )
  return asking
}

/** The same for a request: asked again whenever the queue moves, since this request may have been delivered. */
export function useQueued<M extends MethodName>(method: M, input: Input<M>): Asking<Output<M>> {
  const { refresh, ...asking } = useAsking(method, input, false)
  useRefresh(
    refresh,
    useHost(({ status }) => status && `${status.waiting} ${status.held}`),
  )
  return asking
}
