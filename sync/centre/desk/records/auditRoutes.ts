import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../../services.ts'
import { sendPage } from '../answers.ts'
import { onlyFor } from '../roles.ts'
import { auditLinesOf } from './audit.ts'
import { auditPage } from './auditPage.ts'

const filled = (longest: number) => z.string().trim().min(1).max(longest).nullable().catch(null)
const wanted = z.object({
  who: filled(80),
  what: filled(40),
  day: z.iso.date().nullable().catch(null),
  page: z.coerce.number().int().min(0).max(100_000).catch(0),
})

/** What was done, for those who stand above the desks (Codes, Art. 17). */
export async function auditRoutes(
  app: FastifyInstance,
  { db, facts }: Pick<Services, 'db' | 'facts'>,
): Promise<void> {
  app.get('/records/audit', { onRequest: onlyFor('supervisor') }, async (request, reply) => {
    const asked = wanted.parse(Object(request.query))
    const found = { ...(await auditLinesOf(db, asked)), names: await facts.current() }
    return sendPage(reply, 200, auditPage(request.desk, found, asked))
  })
}
