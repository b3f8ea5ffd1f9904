import { z } from 'zod'
import { opened } from '../../shared/contract/demand.ts'

/**
 * The body of the rule row `hot`: what is opened often, best first. `note` says where the list comes from, the counts
 * of a bureau or, until there are any, an editor; `from` says it to the page.
 */
export const hotList = z.strictObject({
  note: z.string().min(1),
  from: z.enum(['counts', 'editor']).default('editor'),
  items: z.array(opened).max(200),
})
export type HotList = z.infer<typeof hotList>
