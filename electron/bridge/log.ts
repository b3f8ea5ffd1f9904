import type { Logger } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/**
 * What a log may say of a bug: its kind and where it happened. The message is left out, because it may quote
 * what a citizen typed (Codes, Art. 32).
 */
export const faultOf = (error: unknown): { name: string; at: string[] } =>
  error instanceof Error
    ? { name: error.name, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) }
    : { name: typeof error, at: [] }
