import type { Answer, Input, Kiosk, MethodName } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/result.ts'
import { socketKiosk } from './socketKiosk.ts'

declare global {
  interface Window {
    /** Put there by the preload script when the page runs in the kiosk's own shell. */
    readonly kiosk?: Kiosk
  }
}

/** Answers nothing: there is no window, as in the unit tests. */
const noKiosk: Kiosk = {
  call: async () => fail('host-unavailable'),
  on: () => () => undefined,
}

function findKiosk(): Kiosk {
  if (typeof window === 'undefined') return noKiosk
  if (window.kiosk) return window.kiosk
  const url = new URL('/bridge', location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return socketKiosk(() => new WebSocket(url))
}

/** The only door to the host: the shell's preload script where there is one, otherwise the browser host's socket. */
export const kiosk: Kiosk = findKiosk()

/** A call that always comes back: a transport that throws is a host that cannot be reached. */
export async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M>> {
  try {
    return await kiosk.call(method, input)
  } catch {
    return fail('host-unavailable')
  }
}
