import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from './html.ts'
import { layout, type Page } from './layout.ts'

declare module 'fastify' {
  interface FastifyRequest {
    desk: Page
  }
}

/** The cookies are for the desk pages only, and for no script. */
export const cookieOptions = { path: '/desk', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const

export const sendPage = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(page)

/** A page that only says something. */
export function sendNotice(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  notice: string,
): FastifyReply {
  const { words } = request.desk
  const body = html`<p><a href="/desk">${words.back}</a></p>`
  return sendPage(reply, status, layout(request.desk, words.title, notice, body))
}
