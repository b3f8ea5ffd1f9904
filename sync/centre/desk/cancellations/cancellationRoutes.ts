import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cancelAccount, restoreAccount } from '../../cancellations/cancelAccount.ts'
import { openRecord } from '../../records/openRecord.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { findVisible } from '../requests/visible.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { cancellationsPage } from './cancellationsPage.ts'
import { cancellationWords } from './words.ts'

const note = z.string().trim().min(1).max(500)
const cancelForm = z.object({ request: z.string().max(64), reason: z.string().max(40), note })
const restoreForm = z.object({ note })

/** Accounts that are cancelled and restored, by those who answer for it (Codes, Art. 4). */
export async function cancellationRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { db, facts, now } = services
  const allowed = { onRequest: onlyFor('supervisor') }

  app.get('/cancellations', allowed, async (request, reply) => {
    const rows = await db
      .selectFrom('cancellation')
      .selectAll()
      .orderBy('restored_at', (order) => order.asc().nullsFirst())
      .orderBy('cancelled_at', 'desc')
      .limit(1000)
      .execute()
    const { cancellation } = await facts.current()
    return sendPage(reply, 200, cancellationsPage(request.desk, rows, cancellation, null))
  })

  app.post<{ Body: unknown }>('/cancellations', allowed, async (request, reply) => {
    const { words } = request.desk
    const form = cancelForm.safeParse(request.body)
    if (!form.success) return sendNotice(request, reply, 422, words.invalidForm)
    const staff = staffOf(request)
    const row = await findVisible(db, staff, form.data.request)
    if (!row) return sendNotice(request, reply, 404, words.notFound)
    const submission = await openRecord(services, row)
    if (!submission) return sendNotice(request, reply, 409, words.cannotOpen)
    const of = { id: row.id, submission }
    const act = { who: staff.id, now: now() }
    const done = await cancelAccount(services, await facts.current(), of, form.data, act)
    if (done.ok) return reply.redirect(`/desk/requests/${encodeURIComponent(row.id)}`, 303)
    return done.code === 'unknown-reason'
      ? sendNotice(request, reply, 422, words.invalidForm)
      : sendNotice(request, reply, 409, cancellationWords[words.lang].already)
  })

  app.post<{ Params: { id: string }; Body: unknown }>(
    '/cancellations/:id/restore',
    allowed,
    async (request, reply) => {
      const { words } = request.desk
      const form = restoreForm.safeParse(request.body)
      if (!form.success) return sendNotice(request, reply, 422, words.invalidForm)
      const act = { who: staffOf(request).id, now: now() }
      const done = await restoreAccount(services, request.params.id, form.data.note, act)
      return done.ok
        ? reply.redirect('/desk/cancellations', 303)
        : sendNotice(request, reply, 404, words.notFound)
    },
  )
}
