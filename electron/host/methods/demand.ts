import { fail, ok } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Demand } from '../demand/demand.ts'
import { contentHot, hotItems } from '../demand/hotItems.ts'
import type { Handlers } from './handlers.ts'

type Method = 'demand.hot'

/** What the desk put forward, and what this kiosk's own people open most (Codes, Arts 5, 9). */
export function demandHandlers(content: Content, demand: Pick<Demand, 'hot'>): Handlers<Method> {
  return {
    'demand.hot': ({ limit }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const { db } = snapshot
      const { pinned, items: chosen } = contentHot(db)
      const counted = demand.hot()
      const [first, then] = pinned ? [chosen, counted] : [counted, chosen]
      const items = hotItems(db, [...first, ...then], limit)
      const ofFirst = hotItems(db, first, limit).length
      return ok({ items, counted: pinned ? items.length - ofFirst : ofFirst })
    },
  }
}
