import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendNotice, sendPage } from '../answers.ts'
import { isPrintable } from '../printable.ts'
import { formTokenFits } from './formToken.ts'
import { signInPage } from './signInPage.ts'
import { sendAgainPage, unsentIn, unsentOf } from './unsent.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Forms of this route may come from whoever is not signed in. */
    open?: true
  }
}

/** Lets through only forms that this session was shown. What was typed into others of this browser is not lost. */
export function guardForms(pages: FastifyInstance): void {
  pages.addHook('preHandler', async (request, reply) => {
    const { words, staff, formToken } = request.desk
    if (request.method === 'POST') {
      if (staff === null && !request.routeOptions.config.open) return askToSignIn(request, reply)
      if (!formTokenFits(Object(request.body).token, formToken)) return refuse(request, reply)
    }
    if (!isPrintable(request)) return sendNotice(request, reply, 422, words.invalidForm)
  })
}

function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const unsent = unsentOf(request)
  if (unsent === null) return reply.redirect('/desk/sign-in', 303)
  return sendPage(reply, 401, signInPage(request.desk, request.desk.words.sessionEnded, { unsent }))
}

/** A form of another session: who is signed in may send theirs again, somebody else once they have signed in. */
function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { words, staff } = request.desk
  const waiting = unsentIn(request)
  if (waiting) return sendPage(reply, 403, signInPage(request.desk, words.sessionEnded, { unsent: waiting }))
  const unsent = unsentOf(request)
  if (unsent === null) return sendNotice(request, reply, 403, words.expiredForm)
  return unsent.account === staff?.id
    ? sendPage(reply, 403, sendAgainPage(request.desk, unsent, words.staleForm))
    : sendPage(reply, 403, signInPage(request.desk, words.anotherSignedIn, { unsent }))
}
