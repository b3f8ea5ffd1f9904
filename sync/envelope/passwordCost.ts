/** What a try at a password costs: scrypt with N = 2^15, r = 8, p = 1, some 0.1 seconds of one core and 32 MiB. */
export const cost = { N: 32_768, maxmem: 64 * 1024 * 1024 }
