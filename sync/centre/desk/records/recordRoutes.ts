import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { receiptHash } from '../../../envelope/lookup.ts'
import { openVerifications } from '../../log/verifications.ts'
import { contradictions } from '../../log/verify.ts'
import { eraseRecords } from '../../records/erase.ts'
import { nextToErase, retentionRule } from '../../records/retention.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { findVisible } from '../requests/visible.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { erasePage } from './erasePage.ts'
import { recordsPage } from './recordsPage.ts'
import { erasureReasons, recordWords } from './words.ts'

const shownNext = 10
const codeForm = z.object({ code: z.string() }).catch({ code: '' })
const erasure = z.object({
  version: z.coerce.number().int(),
  reason: z.enum(erasureReasons),
  confirmed: z.literal('yes'),
})
type OnOne = { Params: { id: string }; Body: unknown }

/** The records: kept, erased, and their log verified (Codes, Art. 19); administrators only. */
export async function recordRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { db, recordKeys, facts, now } = services
  const guard = { onRequest: onlyFor('administrator') }
  const verifications = openVerifications(services)
  app.addHook('onClose', () => verifications.close())
  const wordsOf = (request: FastifyRequest) => recordWords[request.desk.words.lang]

  const showRecords = async (
    request: FastifyRequest,
    reply: FastifyReply,
    answer: { status: number; notice: string | null; code?: string },
  ) => {
    const counts = await db
      .selectFrom('request')
      .select(({ fn }) => [
        fn.countAll().filterWhere('erased_at', 'is', null).as('kept'),
        fn.countAll().filterWhere('erased_at', 'is not', null).as('erased'),
      ])
      .where('follows', 'is', null)
      .executeTakeFirstOrThrow()
    const known = {
      rule: retentionRule(await facts.current()),
      kept: Number(counts.kept),
      erased: Number(counts.erased),
      asked: await db
        .selectFrom('request')
        .select(['id', 'kind', 'service_name', 'asked_at'])
        .where('asked', '=', 'erase')
        .where('erased_at', 'is', null)
        .orderBy('asked_at')
        .execute(),
      next: await nextToErase(db, shownNext),
      running: verifications.running(),
      last: await verifications.last(),
      contradictions: await contradictions(services),
    }
    // Without a script the page looks again by itself.
    if (known.running) reply.header('refresh', '2')
    return sendPage(reply, answer.status, recordsPage(request.desk, known, answer))
  }

  /** The record that is to be erased, or null once the answer says why there is none. */
  const found = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const row = await findVisible(db, staffOf(request), id)
    if (row && row.erased_at === null) return row
    sendNotice(request, reply, row ? 409 : 404, row ? wordsOf(request).gone : request.desk.words.notFound)
    return null
  }

  app.get('/records', guard, (request, reply) => showRecords(request, reply, { status: 200, notice: null }))

  app.post('/records/verify', guard, async (request, reply) => {
    await verifications.start(staffOf(request).id)
    return reply.redirect('/desk/records', 303)
  })

  app.post<{ Body: unknown }>('/records/find', guard, async (request, reply) => {
    // By POST: the code opens a request at a kiosk and belongs in no address.
    const { code } = codeForm.parse(request.body)
    const row = await db
      .selectFrom('request')
      .select('id')
      .where('receipt_hash', '=', receiptHash(code))
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    return row
      ? reply.redirect(`/desk/records/erase/${row.id}`, 303)
      : showRecords(request, reply, { status: 404, notice: wordsOf(request).notFound, code })
  })

  app.get<OnOne>('/records/erase/:id', guard, async (request, reply) => {
    const row = await found(request, reply, request.params.id)
    if (!row) return reply
    const page = erasePage(request.desk, row, retentionRule(await facts.current()), {
      notice: null,
      reason: null,
    })
    return sendPage(reply, 200, page)
  })

  app.post<OnOne>('/records/erase/:id', guard, async (request, reply) => {
    const { id } = request.params
    const row = await found(request, reply, id)
    if (!row) return reply
    const words = wordsOf(request)
    const form = erasure.safeParse(request.body)
    const current = form.success && form.data.version === row.version
    if (!current) {
      const rule = retentionRule(await facts.current())
      const notice = form.success ? words.changed : words.incomplete
      const { reason } = Object(request.body)
      return sendPage(reply, form.success ? 409 : 422, erasePage(request.desk, row, rule, { notice, reason }))
    }
    const by = { who: staffOf(request).id, now: now(), reason: form.data.reason }
    await eraseRecords({ db, recordKeys }, [id], by)
    return reply.redirect(`/desk/requests/${id}`, 303)
  })
}
