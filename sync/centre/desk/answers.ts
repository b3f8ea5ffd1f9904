import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from './html.ts'
import { layout, type Page } from './layout.ts'
import { formTokenFits } from './signIn/formToken.ts'
import { typedText } from './typedText.ts'

declare module 'fastify' {
  interface FastifyRequest {
    desk: Page
  }
}

/** The cookies are for the desk pages only, and for no script. */
export const cookieOptions = { path: '/desk', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const

export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(page)

/** A page that only says something, and gives back what was typed into a form that this page's reader was shown. */
export function sendNotice(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  notice: string,
): FastifyReply {
  const { words } = request.desk
  const sent: Readonly<Record<string, unknown>> = { ...Object(request.body) }
  const typed = formTokenFits(sent.token, request.desk.formToken) ? typedText(request.desk, sent) : null
  const body = html`<p><a href="/desk">${words.back}</a></p>${typed}`
  return sendPage(reply, status, layout(request.desk, words.title, notice, body))
}
