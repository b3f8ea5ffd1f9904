import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, FailureCode, Input, MethodName, Output } from '../../shared/contract/contract.ts'
import { call } from '../transport/kiosk.ts'
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

/** Asks when the screen opens and whenever `input` changes in value; `retry` asks again. */
export function useAsked<M extends MethodName>(
  method: M,
  input: Input<M>,
): { asked: Asked<Output<M>>; retry: () => void } {
  const [asked, setAsked] = useState<Asked<Output<M>>>({ state: 'loading' })
  const turn = useRef(0)
  const key = JSON.stringify(input)
  const load = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    setAsked({ state: 'loading' })
    void ask(method, JSON.parse(key) as Input<M>).then((answer) => {
      if (turn.current !== mine || answer === null) return
      setAsked(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', code: answer.code })
    })
  }, [method, key])
  useEffect(() => {
    load()
    return () => {
      turn.current += 1
    }
  }, [load])
  return { asked, retry: load }
}
