import { z } from 'zod'

export const typingMethods = {
  /**
   * The names in the content for the keyboard's engine: a file of shared/ime/lexicon.ts, a piece at a time, so that no
   * message is long. `from` is 0, then `next` until that is null. Fails with `no-content`.
   */
  'typing.names': {
    input: z.object({ from: z.int().nonnegative() }),
    output: z.object({
      /** The release it belongs to: pieces of different releases do not fit together. */
      version: z.int(),
      /** Bytes of the whole file. */
      size: z.int().nonnegative(),
      /** In base64. */
      bytes: z.string(),
      next: z.int().nullable(),
    }),
  },
} as const
