import { parseArgs } from 'node:util'
import type { z } from 'zod'

/**
 * Reads `--name value` from the command line as a schema asks; null where something is missing or wrong. Options named
 * in `several` may be given more than once.
 */
export function readOptions<T extends z.ZodObject>(
  schema: T,
  args: string[],
  several: readonly (keyof T['shape'] & string)[] = [],
): z.infer<T> | null {
  const options = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [
      name,
      { type: 'string', multiple: (several as readonly string[]).includes(name) } as const,
    ]),
  )
  try {
    return schema.parse(parseArgs({ args, options }).values)
  } catch {
    return null
  }
}
