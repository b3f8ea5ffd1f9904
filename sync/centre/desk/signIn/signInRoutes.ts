import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { language } from '../../../../shared/contract/kinds.ts'
import { passwordFits } from '../../../envelope/passwords.ts'
import { audit } from '../../audit.ts'
import type { Services } from '../../services.ts'
import { cookieOptions, sendPage } from '../answers.ts'
import { homeOf } from '../home.ts'
import { formToken as tokenFor } from './formToken.ts'
import { auditFailure, countAttempt, forgetAttempts } from './lockOut.ts'
import { closeSession, openSession, sessionHours } from './session.ts'
import { signInPage } from './signInPage.ts'
import { largestUnsent, sendAgainPage, unsentIn } from './unsent.ts'

const credentials = z
  .object({ account: z.string().trim().max(64), password: z.string().max(200) })
  .catch({ account: '', password: '' })

/** To be shown again, however wrong. */
const typed = z.string().catch('')
const anyone = { config: { open: true } } as const

export async function signInRoutes(app: FastifyInstance, { db, now }: Services): Promise<void> {
  app.get('/sign-in', async (request, reply) => sendPage(reply, 200, signInPage(request.desk, null)))

  // A form that came too late comes along.
  const signIn = { ...anyone, bodyLimit: largestUnsent + 4096 }
  app.post<{ Body: unknown }>('/sign-in', signIn, async (request, reply) => {
    const { words } = request.desk
    const given = credentials.parse(request.body)
    const unsent = unsentIn(request)
    const again = { unsent, account: typed.parse(Object(request.body).account) }
    const attempt = await countAttempt(db, given.account, now())
    if (!attempt) return sendPage(reply, 429, signInPage(request.desk, words.signInClosed, again))
    const staff = await db.selectFrom('staff').selectAll().where('id', '=', given.account).executeTakeFirst()
    const open = staff?.disabled_at === null ? staff : null
    const fits = await passwordFits(given.password, open?.password_hash)
    if (!open || !fits) {
      await auditFailure(db, staff?.id ?? null, attempt, now())
      return sendPage(reply, 401, signInPage(request.desk, words.signInFailed, again))
    }
    await forgetAttempts(db, open.id, now())
    // A session that was open in this browser ends: its id is not carried over.
    await closeSession(db, request.cookies.desk_session)
    const token = await openSession(db, open.id, now())
    await audit(db, { at: now(), who: open.id, what: 'signed-in', requestId: null })
    reply.setCookie('desk_session', token, { ...cookieOptions, maxAge: sessionHours * 3600 })
    const { id, name, role, institution_id: institutionId } = open
    if (unsent?.account !== id || open.password_reset_at !== null) return reply.redirect(homeOf(role), 303)
    const signedIn = { id, name, role, institutionId, mustChangePassword: false }
    const formToken = tokenFor(request.cookies.desk_browser ?? '', token, id)
    const page = { ...request.desk, staff: signedIn, formToken }
    return sendPage(reply, 200, sendAgainPage(page, unsent, words.signedInAgain))
  })

  app.post('/sign-out', anyone, async (request, reply) => {
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
