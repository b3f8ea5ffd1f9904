import { fail, ok } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Demand } from '../demand/demand.ts'
import { contentHot, hotItems } from '../demand/hotItems.ts'
import type { Handlers } from './handlers.ts'

type Method = 'demand.hot'

/** What this kiosk's own people open most, then what the content says is (Codes, Art. 5). */
export function demandHandlers(content: Content, demand: Pick<Demand, 'hot'>): Handlers<Method> {
  return {
    'demand.hot': ({ limit }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const { db } = snapshot
      const brought = contentHot(db)
      const counted = brought.from === 'counts' ? [...demand.hot(), ...brought.items] : demand.hot()
      const items = hotItems(db, [...counted, ...brought.items], limit)
      return ok({ items, counted: hotItems(db, counted, limit).length })
    },
  }
}
