import type { Catalogue } from '../zh-CN.ts'

export const asOf: Catalogue['asOf'] = {
  day: (date) => `Content as of ${date}`,
  stale: (days) => `The content has not been updated for ${days} days`,
  staleBody: (date) =>
    `What changed after ${date} has not arrived. For anything important, please check first: call 12348 or ask the staff.`,
}
