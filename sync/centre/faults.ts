import type { FastifyRequest } from 'fastify'
import { errorCode } from './database.ts'

/** What an exception says to the outside, and to the log: never its message, which may quote what was sent. */
export type Fault = {
  readonly statusCode: number
  readonly error: string
  readonly log: { method: string; route: string; error: string; stack: string[] }
}

const errors: Record<number, string> = { 413: 'too-large', 415: 'malformed', 429: 'too-many-attempts' }

export function faultOf(error: unknown, request: FastifyRequest): Fault {
  const claimed = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const statusCode = claimed >= 400 && claimed < 500 ? claimed : 500
  const stack = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return {
    statusCode,
    error: errors[statusCode] ?? (statusCode < 500 ? 'malformed' : 'internal'),
    log: {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      error: errorCode(error),
      stack: stack.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
    },
  }
}
