import type { Receipt } from '../../../shared/contract/requests.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { sessionStore } from '../../app/sessionStore.ts'
import { useRequestKey } from '../myRequest/store.ts'
import type { Draft } from '../reserve/store.ts'

/** A receipt, with the last digits of the phone for asking again, and who answers what was asked. */
export type Given = { receipt: Receipt & { tail: string } } & Pick<
  Draft,
  'lawyer' | 'service' | 'institution'
>

/** What was given last in this session. It stays when something else is begun: the way back may lead to it. */
export const useReceipt = sessionStore<{ given: Given | null }>({ given: null })

/** Keeps what was given. Until the session ends it is found under "my request", too, where it need not be keyed in. */
export function keepReceipt(given: Given): void {
  const { code, tail } = given.receipt
  useReceipt.setState({ given })
  useRequestKey.setState({ code, tail })
}

/** Takes the service over in another language. */
export const tellService = (service: ServiceCard): void =>
  useReceipt.setState(({ given }) =>
    given?.service?.serviceId === service.serviceId ? { given: { ...given, service } } : {},
  )
