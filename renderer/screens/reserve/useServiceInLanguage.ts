import { useEffect } from 'react'
import type { ServiceCard } from '../../../shared/contract/services.ts'
import { ask } from '../../app/ask.ts'
import { usePreferences } from '../../app/preferences.ts'
import { fill, useDraft } from './store.ts'

/** The service being asked for, in the language of the page: that may be changed on any screen. */
export function useServiceInLanguage(): ServiceCard | null {
  const lang = usePreferences((state) => state.lang)
  const service = useDraft((draft) => draft.service)
  const other = service !== null && service.lang !== lang ? service.serviceId : null
  useEffect(() => {
    if (other === null) return
    void ask('services.get', { serviceId: other, lang }).then((answer) => {
      if (answer?.ok && useDraft.getState().service?.serviceId === other) fill({ service: answer.value })
    })
  }, [other, lang])
  return service
}
