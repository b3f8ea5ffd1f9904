import { useEffect } from 'react'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { ask } from '../../app/ask.ts'
import { usePreferences } from '../../app/preferences.ts'

/** Has a service told in the language of the page, which may be changed on any screen; `tell` stays the same function. */
export function useServiceInLanguage(
  service: ServiceCard | null,
  tell: (service: ServiceCard) => void,
): void {
  const lang = usePreferences((state) => state.lang)
  const other = service !== null && service.lang !== lang ? service.serviceId : null
  useEffect(() => {
    if (other === null) return
    void ask('services.get', { serviceId: other, lang }).then((answer) => {
      if (answer?.ok) tell(answer.value)
    })
  }, [other, lang, tell])
}
