import { informationKinds } from '../../../shared/contract/information.ts'
import { fail, ok } from '../../../shared/result.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { informationItem, informationOf } from '../content/information.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** News, notices, interviews and interpretations (Codes, Arts 7-9, 14). */
export function informationHandlers(
  content: Content,
  now: () => Date,
): Handlers<'information.list' | 'information.important'> {
  const read = () => {
    const snapshot = content.current()
    if (!snapshot) return null
    const { db, information } = snapshot
    return { db, entries: informationOf(db, dateInChina(now()), information?.important_days ?? 0) }
  }
  return {
    'information.list': ({ kind, limit }) => {
      const found = read()
      if (!found) return fail('no-content')
      const { db, entries } = found
      const wanted = entries.filter((entry) => kind === null || entry.kind === kind)
      return ok({
        kinds: informationKinds.map((value) => ({
          value,
          count: entries.filter((entry) => entry.kind === value).length,
        })),
        total: wanted.length,
        items: wanted.slice(0, limit).map((entry) => informationItem(db, entry)),
      })
    },
    'information.important': ({ limit }) => {
      const found = read()
      if (!found) return fail('no-content')
      const { db, entries } = found
      const important = entries.filter((entry) => entry.important)
      return ok({ items: important.slice(0, limit).map((entry) => informationItem(db, entry)) })
    },
  }
}
