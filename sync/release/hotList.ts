import { z } from 'zod'
import { opened } from '../../shared/contract/demand.ts'

/** The id of the rule row that holds the list. */
export const hotRowId = 'hot'

/**
 * The body of the rule row `hot`: what the home screen leads to, best first. `note` says where the list comes from. One
 * that is `pinned` was put forward at the desk (Codes, Art. 9) and stands before what a kiosk's own people open most;
 * another stands in for what they have not opened yet.
 */
export const hotList = z.strictObject({
  note: z.string().min(1),
  pinned: z.boolean().default(false),
  items: z.array(opened).max(200),
})
export type HotList = z.infer<typeof hotList>
