import { z } from 'zod'
import { perContent } from './perContent.ts'

const district = z.object({ name: z.string(), name_en: z.string() })

/** The districts of the bureau, as the rules list them. */
export const districtsOf = perContent((db) => {
  const body = db.prepare("SELECT body FROM rule WHERE id = 'districts'").pluck().get()
  return typeof body === 'string' ? z.array(district).parse(JSON.parse(body)) : []
})
