import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { language } from '../../../../shared/contract/kinds.ts'
import { passwordFits } from '../../../envelope/passwords.ts'
import { audit } from '../../audit.ts'
import { failureLimit } from '../../failureLimit.ts'
import type { Services } from '../../services.ts'
import { cookieOptions, sendPage } from '../answers.ts'
import { closeSession, openSession, sessionHours } from './session.ts'
import { signInPage } from './signInPage.ts'

const credentials = z
  .object({ account: z.string().max(64), password: z.string().max(200) })
  .catch({ account: '', password: '' })

export async function signInRoutes(app: FastifyInstance, { db, now }: Services): Promise<void> {
  const limit = failureLimit(now)

  app.get('/sign-in', async (request, reply) => sendPage(reply, 200, signInPage(request.desk, null)))

  app.post<{ Body: unknown }>('/sign-in', async (request, reply) => {
    const { words } = request.desk
    const given = credentials.parse(request.body)
    if (limit.closed(given.account)) return sendPage(reply, 429, signInPage(request.desk, words.signInClosed))
    const staff = await db
      .selectFrom('staff')
      .selectAll()
      .where('id', '=', given.account)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!(await passwordFits(given.password, staff?.password_hash))) {
      limit.failed(given.account)
      return sendPage(reply, 401, signInPage(request.desk, words.signInFailed))
    }
    limit.succeeded(given.account)
    const token = await openSession(db, given.account, now())
    await audit(db, { at: now(), who: given.account, what: 'signed-in', requestId: null })
    reply.setCookie('desk_session', token, { ...cookieOptions, maxAge: sessionHours * 3600 })
    return reply.redirect('/desk', 303)
  })

  app.post('/sign-out', async (request, reply) => {
    await closeSession(db, request.cookies.desk_session)
    if (request.desk.staff !== null)
      await audit(db, { at: now(), who: request.desk.staff.id, what: 'signed-out', requestId: null })
    reply.clearCookie('desk_session', cookieOptions)
    return reply.redirect('/desk/sign-in', 303)
  })

  app.get<{ Params: { language: string } }>('/language/:language', async (request, reply) => {
    const chosen = language.catch('zh-CN').parse(request.params.language)
    reply.setCookie('desk_language', chosen, cookieOptions)
    return reply.redirect('/desk', 303)
  })
}
