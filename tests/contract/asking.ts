import { expect } from 'vitest'
import {
  type Answer,
  type Events,
  type Input,
  type Kiosk,
  type MethodName,
  methods,
  type Output,
} from '../../shared/contract/contract.ts'
import type { PractitionerHit } from '../../shared/contract/practitioners.ts'

/** How the suites ask the kiosk that is connected while a test runs. */
export type Asking = {
  kiosk: () => Kiosk
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M>>
  /** The value of a call that must succeed, checked against the contract whole: nothing more, nothing less. */
  value<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  /** The practitioners nearest to the kiosk. */
  practitioners(): Promise<PractitionerHit[]>
}

export function askingOf(kiosk: () => Kiosk): Asking {
  const value = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = await kiosk().call(method, input)
    if (!answer.ok) throw new Error(`${method} answered ${answer.code} ${answer.detail ?? ''}`)
    expect(methods[method].output.parse(answer.value)).toEqual(answer.value)
    return answer.value
  }
  return {
    kiosk,
    call: (method, input) => kiosk().call(method, input),
    value,
    async practitioners() {
      const { hits } = await value('search.run', { text: '', kind: 'practitioner', limit: 50 })
      return hits.flatMap((found) => (found.kind === 'practitioner' ? [found.hit] : []))
    },
  }
}

/** The next event of a name. */
export const heard = <E extends keyof Events>(kiosk: Kiosk, event: E): Promise<Events[E]> =>
  new Promise((resolve) => {
    const stop = kiosk.on(event, (payload) => {
      stop()
      resolve(payload)
    })
  })
