import { useEffect, useState } from 'react'
import type { CentreRequest } from '../../../shared/contract/progress.ts'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { ask } from '../../app/ask.ts'
import { usePreferences } from '../../app/preferences.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import { type Contact, lawyerIn } from '../receipt/contact.ts'

/** The service a request is for, as this kiosk's content has it; null where it has none, or until it is there. */
export function useServiceOf(serviceId: string): ServiceCard | null {
  const lang = usePreferences((state) => state.lang)
  const [service, setService] = useState<ServiceCard | null>(null)
  useEffect(() => {
    if (!serviceId) return setService(null)
    let left = false
    void ask('services.get', { serviceId, lang }).then((answer) => {
      if (!left && answer) setService(answer.ok ? answer.value : null)
    })
    return () => {
      left = true
    }
  }, [serviceId, lang])
  return service
}

const awaited: readonly CentreRequest['state'][] = ['received', 'contacted', 'accepted']

/** Who is in touch about a request and what it costs, while something is still to come (Codes, Art. 29). */
export function contactIn(
  { kind, state, ahead, practitionerName: name, institutionName }: CentreRequest,
  service: ServiceCard | null,
  t: Catalogue,
): Pick<Contact, 'who' | 'cost'> | null {
  if (!awaited.includes(state) && ahead.length === 0) return null
  if (kind === 'lawyer-reservation')
    return { who: lawyerIn({ name, institutionName }, t), cost: t.reserve.riskFree }
  const who = institutionName || service?.contact
  return who ? { who, cost: service?.cost ?? t.receipt.free } : null
}
