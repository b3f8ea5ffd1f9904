import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hashPassword, passwordFits } from '../../../envelope/passwords.ts'
import { audit } from '../../audit.ts'
import type { Services } from '../../services.ts'
import { cookieOptions, sendPage } from '../answers.ts'
import { homeOf } from '../home.ts'
import { askToSignIn, staffOf } from '../roles.ts'
import { auditFailure, countAttempt, forgetAttempts } from './lockOut.ts'
import { longestPassword, newPassword, setPassword, shortestPassword } from './newPassword.ts'
import { passwordPage } from './passwordPage.ts'
import { openSession, sessionHours } from './session.ts'
import { passwordWords } from './words.ts'

const typed = z.string().max(longestPassword).catch('')
const passwordForm = z.object({ current: typed, chosen: typed, again: typed })

/** Everybody's own password; the one page open to whoever still has to choose one. */
export async function passwordRoutes(app: FastifyInstance, { db, now }: Services): Promise<void> {
  const signedIn = {
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (request.desk.staff === null) return askToSignIn(request, reply)
    },
  }

  app.get('/password', signedIn, async (request, reply) =>
    sendPage(reply, 200, passwordPage(request.desk, staffOf(request), null)),
  )

  app.post<{ Body: unknown }>('/password', signedIn, async (request, reply) => {
    const staff = staffOf(request)
    const words = passwordWords[request.desk.words.lang]
    const refuse = (status: number, notice: string) =>
      sendPage(reply, status, passwordPage(request.desk, staff, notice))
    const { current, chosen, again } = passwordForm.parse(Object(request.body))
    if (!newPassword.safeParse(chosen).success) return refuse(422, words.tooShort(shortestPassword))
    if (chosen !== again) return refuse(422, words.different)
    if (chosen === current || chosen === staff.id) return refuse(422, words.same)
    // A screen left open is no way to guess the password.
    const attempt = await countAttempt(db, staff.id, now())
    if (!attempt) return refuse(429, request.desk.words.signInClosed)
    const account = await db
      .selectFrom('staff')
      .select('password_hash')
      .where('id', '=', staff.id)
      .executeTakeFirst()
    if (!(await passwordFits(current, account?.password_hash))) {
      await auditFailure(db, staff.id, attempt, now())
      return refuse(401, words.wrong)
    }
    await forgetAttempts(db, staff.id, now())
    await setPassword(db, staff.id, await hashPassword(chosen), null)
    await audit(db, { at: now(), who: staff.id, what: 'password-changed', requestId: null })
    const token = await openSession(db, staff.id, now())
    reply.setCookie('desk_session', token, { ...cookieOptions, maxAge: sessionHours * 3600 })
    return reply.redirect(homeOf(staff.role), 303)
  })
}
