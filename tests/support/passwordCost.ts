/** In place of `sync/envelope/passwordCost.ts` inside unit tests, which make hundreds of passwords and try none by force. */
export const cost = { N: 1024, maxmem: 64 * 1024 * 1024 }
