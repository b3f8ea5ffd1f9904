import type { FastifyRequest } from 'fastify'

/** Control characters but for tabs and the ends of lines. */
const control = /[^\P{Cc}\t\n\r]/u

/** Whether nothing sent with a request holds a character that no text has: PostgreSQL would fail on a NUL. */
export const isPrintable = ({ params, query, body }: FastifyRequest): boolean =>
  [params, query, body].every((part) =>
    Object.values(Object(part)).every((value) => !control.test(String(value))),
  )
