import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { cancelAccount, restoreAccount } from '../../cancellations/cancelAccount.ts'
import { openRecord } from '../../records/openRecord.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { requestShower } from '../requests/showRequest.ts'
import { findVisible } from '../requests/visible.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { cancellationsPage, type RefusedRestore } from './cancellationsPage.ts'
import { cancellationWords } from './words.ts'

const note = z.string().trim().min(1).max(500)
const cancelForm = z.object({ request: z.string().max(64), reason: z.string().max(40), note })
const restoreForm = z.object({ note })
const typedFields = z.record(z.string(), z.string()).catch({})

/** Accounts that are cancelled and restored, by those who answer for it (Codes, Art. 4). */
export async function cancellationRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { db, facts, now } = services
  const allowed = { onRequest: onlyFor('supervisor') }

  const showRequest = requestShower(services)
  const showAll = async (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    refused: RefusedRestore | null,
  ) => {
    const rows = await db
      .selectFrom('cancellation')
      .selectAll()
      .orderBy('restored_at', (order) => order.asc().nullsFirst())
      .orderBy('cancelled_at', 'desc')
      .limit(1000)
      .execute()
    const { cancellation } = await facts.current()
    return sendPage(reply, status, cancellationsPage(request.desk, rows, cancellation, refused))
  }

  app.get('/cancellations', allowed, (request, reply) => showAll(request, reply, 200, null))

  app.post<{ Body: unknown }>('/cancellations', allowed, async (request, reply) => {
    const { words } = request.desk
    const fields = typedFields.parse(request.body)
    const form = cancelForm.safeParse(fields)
    const refuse = (status: number, notice: string) =>
      showRequest(request, reply, fields.request ?? '', {
        status,
        notice,
        typed: { action: request.url, fields },
      })
    const { invalid, already } = cancellationWords[words.lang]
    if (!form.success) return refuse(422, invalid)
    const staff = staffOf(request)
    const row = await findVisible(db, staff, form.data.request)
    if (!row) return sendNotice(request, reply, 404, words.notFound)
    const submission = await openRecord(services, row)
    if (!submission) return refuse(409, words.cannotOpen)
    const of = { id: row.id, submission }
    const act = { who: staff.id, now: now() }
    const done = await cancelAccount(services, await facts.current(), of, form.data, act)
    if (done.ok) return reply.redirect(`/desk/requests/${encodeURIComponent(row.id)}`, 303)
    return done.code === 'unknown-reason' ? refuse(422, invalid) : refuse(409, already)
  })

  app.post<{ Params: { id: string }; Body: unknown }>(
    '/cancellations/:id/restore',
    allowed,
    async (request, reply) => {
      const { words } = request.desk
      const { id } = request.params
      const fields = typedFields.parse(request.body)
      const form = restoreForm.safeParse(fields)
      if (!form.success) {
        const notice = cancellationWords[words.lang].noteWrong
        return showAll(request, reply, 422, { id, note: fields.note ?? '', notice })
      }
      const act = { who: staffOf(request).id, now: now() }
      const done = await restoreAccount(services, id, form.data.note, act)
      return done.ok
        ? reply.redirect('/desk/cancellations', 303)
        : sendNotice(request, reply, 404, words.notFound)
    },
  )
}
