import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestState } from '../../../../shared/contract/requests.ts'
import { readEnvelope } from '../../../envelope/open.ts'
import { audit } from '../../audit.ts'
import { openSubmission } from '../../receive.ts'
import { readRecord } from '../../records/readRecord.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { decide, decision } from './decide.ts'
import { inboxPage } from './inbox.ts'
import { renderInbox } from './inboxPage.ts'
import { requestPage } from './requestPage.ts'

const inboxQuery = z.object({
  state: requestState.nullable().catch(null),
  page: z.coerce.number().int().min(0).max(100_000).catch(0),
})
const versionField = z.object({ version: z.coerce.number().int() })

/** The inbox and the requests, for signed-in staff. */
export async function requestRoutes(
  app: FastifyInstance,
  { db, keys, recordKeys, now }: Services,
): Promise<void> {
  const signedIn = { onRequest: onlyFor('volunteer', 'institution', 'supervisor') }

  const showRequest = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    answer: { status: number; notice: string | null },
  ) => {
    const row = await db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return sendNotice(request, reply, 404, request.desk.words.notFound)
    await audit(db, { at: now(), who: staffOf(request).id, what: 'viewed', requestId: id })
    const bytes = readRecord(recordKeys, row)
    const envelope = bytes ? readEnvelope(bytes) : null
    const opened = envelope?.ok ? await openSubmission(envelope.value, keys) : null
    const history = await db
      .selectFrom('audit')
      .selectAll()
      .where('request_id', '=', id)
      .orderBy('at')
      .execute()
    const { status, notice } = answer
    const page = requestPage(request.desk, row, opened?.ok ? opened.value : null, history, notice)
    return sendPage(reply, status, page)
  }

  app.get('/', signedIn, async (request, reply) => {
    const shown = inboxQuery.parse({ state: null, ...Object(request.query) })
    const found = await inboxPage(db, { ...shown, now: now() })
    return sendPage(reply, 200, renderInbox(request.desk, found, shown))
  })

  app.get<{ Params: { id: string } }>('/requests/:id', signedIn, async (request, reply) =>
    showRequest(request, reply, request.params.id, { status: 200, notice: null }),
  )

  app.post<{ Params: { id: string; act: string }; Body: unknown }>(
    '/requests/:id/:act',
    signedIn,
    async (request, reply) => {
      const { words } = request.desk
      const { id, act } = request.params
      const form = decision.safeParse({ ...Object(request.body), act })
      const version = versionField.safeParse(request.body)
      if (!form.success || !version.success)
        return showRequest(request, reply, id, { status: 422, notice: words.invalidForm })
      const on = { id, version: version.data.version }
      const decided = await decide(db, on, form.data, { who: staffOf(request).id, now: now() })
      if (decided.ok) return reply.redirect(`/desk/requests/${encodeURIComponent(id)}`, 303)
      switch (decided.code) {
        case 'not-found':
          return sendNotice(request, reply, 404, words.notFound)
        case 'conflict':
          return showRequest(request, reply, id, { status: 409, notice: words.conflict })
        case 'not-allowed':
          return showRequest(request, reply, id, { status: 409, notice: words.notAllowed })
        case 'invalid':
          return showRequest(request, reply, id, { status: 422, notice: words.invalidForm })
      }
    },
  )
}
