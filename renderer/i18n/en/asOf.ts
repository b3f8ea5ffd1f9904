import type { Catalogue } from '../zh-CN.ts'

export const asOf: Catalogue['asOf'] = {
  day: (date) => `Content as of ${date}`,
  stale: (days) => `The content has not been updated for ${days} days`,
  staleBody: (date) =>
    `What you see here holds as of ${date}; what has changed since then has not arrived. For anything important, please check first: call 12348 or ask the staff.`,
}
