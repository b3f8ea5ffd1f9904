import { fail, ok } from '../../../shared/result.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { briefOf, handledBy, serviceCardOf, servicesOf } from '../content/services.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** The services that content defines (Codes, Arts 21, 28), seen from the place of this kiosk. */
export function serviceHandlers(
  content: Content,
  place: Place,
  now: () => Date,
): Handlers<'services.list' | 'services.get'> {
  return {
    'services.list': ({ lang }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const services = [...servicesOf(snapshot.db).values()].map((service) => ({
        ...briefOf(service, lang),
        handledBy: handledBy(service),
      }))
      return ok({ services })
    },
    'services.get': ({ serviceId, lang }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const service = servicesOf(snapshot.db).get(serviceId)
      if (!service) return fail('not-found')
      return ok(serviceCardOf(snapshot, service, { lang, today: dateInChina(now()), place }))
    },
  }
}
