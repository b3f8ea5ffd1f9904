import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestState } from '../../../../shared/contract/requests.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { homeOf } from '../home.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { handOffWords } from './handOff/words.ts'
import { inboxPage } from './inbox.ts'
import { renderInbox } from './inboxPage.ts'
import { inboxShow } from './inboxShow.ts'
import { act, requestAct } from './requestActs.ts'
import { requestShower } from './showRequest.ts'
import { takingWords } from './taking/words.ts'
import { talkWords } from './talk/words.ts'

const inboxQuery = z.object({
  state: requestState.nullable().catch(null),
  show: inboxShow.catch('all'),
  page: z.coerce.number().int().min(0).max(100_000).catch(0),
})
const versionField = z.object({ version: z.coerce.number().int() })

/** The inbox and the requests, for signed-in staff. */
export async function requestRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { db, facts, now } = services
  const signedIn = { onRequest: onlyFor('volunteer', 'institution', 'supervisor') }

  const showRequest = requestShower(services)

  /** Whoever has no requests to answer begins elsewhere. */
  const homeward = async (request: FastifyRequest, reply: FastifyReply) => {
    const home = request.desk.staff ? homeOf(request.desk.staff.role) : '/desk'
    if (home !== '/desk') return reply.redirect(home, 303)
  }

  app.get('/', { onRequest: [homeward, signedIn.onRequest] }, async (request, reply) => {
    const shown = inboxQuery.parse({ state: null, ...Object(request.query) })
    const { calendar } = await facts.current()
    const found = await inboxPage(db, staffOf(request), shown, { now: now(), calendar })
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
      const { id } = request.params
      const fields = z.record(z.string(), z.string()).catch({}).parse(request.body)
      const form = requestAct.safeParse({ ...fields, act: request.params.act })
      const version = versionField.safeParse(fields)
      const refuse = (status: number, notice: string) =>
        showRequest(request, reply, id, { status, notice, typed: { action: request.url, fields } })
      const { noMobile, unknownArticle } = talkWords[words.lang]
      if (form.error?.issues.some(({ message }) => message === 'mobile-phone')) return refuse(422, noMobile)
      if (!form.success || !version.success) return refuse(422, words.invalidForm)
      const by = { staff: staffOf(request), now: now(), facts: await facts.current() }
      const done = await act(services, { id, ...version.data }, form.data, by)
      if (done.ok) return reply.redirect(`/desk/requests/${encodeURIComponent(id)}`, 303)
      switch (done.code) {
        case 'not-found':
          return sendNotice(request, reply, 404, words.notFound)
        case 'conflict':
          return refuse(409, words.conflict)
        case 'not-allowed':
          return refuse(409, words.notAllowed)
        case 'not-taken':
          return refuse(409, takingWords[words.lang].takeFirst)
        case 'invalid':
          return refuse(422, words.invalidForm)
        case 'unreachable':
        case 'refused':
        case 'not-understood':
          return refuse(502, handOffWords[words.lang].failures[done.code])
        case 'unknown':
          return refuse(422, unknownArticle(done.detail ?? ''))
      }
    },
  )
}
