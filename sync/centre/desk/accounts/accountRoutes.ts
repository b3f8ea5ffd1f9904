import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { onlyFor, staffOf } from '../roles.ts'
import {
  accountListPage,
  accountPage,
  type Filled,
  newAccountPage,
  passwordOncePage,
} from './accountPages.ts'
import {
  accountName,
  changeAccount,
  createAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  post,
  resetPassword,
} from './accounts.ts'
import { accountWords } from './words.ts'

const creation = post.extend({ account: accountName })
const text = z.string().catch('')
/** What was keyed in, right or not, to be shown again. */
const keyedIn = z.object({ account: text, name: text, role: text, institution: text })
type OnOne = { Params: { id: string }; Body: unknown }

/** Who has an account at the desk (Codes, Arts 8, 16, 17); administrators only. */
export async function accountRoutes(app: FastifyInstance, { db, facts, now }: Services): Promise<void> {
  const guard = { onRequest: onlyFor('administrator') }
  const by = (request: FastifyRequest) => ({ who: staffOf(request).id, now: now() })
  const wordsOf = (request: FastifyRequest) => accountWords[request.desk.words.lang]

  const showAccount = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    answer: { status: number; notice: string | null; typed?: Filled },
  ) => {
    const row = (await listAccounts(db)).find((account) => account.id === id)
    if (!row) return sendNotice(request, reply, 404, wordsOf(request).notFound)
    const directory = (await facts.current()).institutions()
    const { status, notice, typed = null } = answer
    return sendPage(reply, status, accountPage(request.desk, row, directory, { notice, typed }))
  }

  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    code: 'invalid' | 'not-found' | 'no-institution' | 'last-administrator',
  ) => {
    const words = wordsOf(request)
    const again = (status: number, notice: string) =>
      showAccount(request, reply, id, {
        status,
        notice,
        ...(request.url.endsWith('/change') && { typed: keyedIn.parse(Object(request.body)) }),
      })
    switch (code) {
      case 'not-found':
        return sendNotice(request, reply, 404, words.notFound)
      case 'no-institution':
        return again(422, words.institutionNeeded)
      case 'invalid':
        return again(422, words.invalid)
      case 'last-administrator':
        return again(409, words.last)
    }
  }

  app.get('/accounts', guard, async (request, reply) => {
    const { institution } = await facts.current()
    const page = accountListPage(request.desk, await listAccounts(db), (id) => institution(id)?.name ?? id)
    return sendPage(reply, 200, page)
  })

  app.get('/accounts/new', guard, async (request, reply) =>
    sendPage(
      reply,
      200,
      newAccountPage(request.desk, (await facts.current()).institutions(), keyedIn.parse({}), null),
    ),
  )

  app.post<{ Body: unknown }>('/accounts', guard, async (request, reply) => {
    const words = wordsOf(request)
    const known = await facts.current()
    const again = (status: number, notice: string) =>
      sendPage(
        reply,
        status,
        newAccountPage(request.desk, known.institutions(), keyedIn.parse(Object(request.body)), notice),
      )
    const form = creation.safeParse(request.body)
    if (!form.success) return again(422, words.invalid)
    const { account, ...given } = form.data
    const made = await createAccount(db, account, given, known, by(request))
    if (made.ok) return sendPage(reply, 200, passwordOncePage(request.desk, account, made.value))
    return made.code === 'taken' ? again(409, words.taken) : again(422, words.institutionNeeded)
  })

  app.get<OnOne>('/accounts/:id', guard, async (request, reply) =>
    showAccount(request, reply, request.params.id, { status: 200, notice: null }),
  )

  app.post<OnOne>('/accounts/:id/change', guard, async (request, reply) => {
    const { id } = request.params
    const form = post.safeParse(request.body)
    if (!form.success) return refuse(request, reply, id, 'invalid')
    const changed = await changeAccount(db, id, form.data, await facts.current(), by(request))
    return changed.ok ? reply.redirect('/desk/accounts', 303) : refuse(request, reply, id, changed.code)
  })

  app.post<OnOne>('/accounts/:id/reset', guard, async (request, reply) => {
    const { id } = request.params
    const reset = await resetPassword(db, id, by(request))
    return reset.ok
      ? sendPage(reply, 200, passwordOncePage(request.desk, id, reset.value))
      : refuse(request, reply, id, reset.code)
  })

  const switchWith =
    (act: typeof disableAccount) => async (request: FastifyRequest<OnOne>, reply: FastifyReply) => {
      const { id } = request.params
      const done = await act(db, id, by(request))
      return done.ok ? reply.redirect('/desk/accounts', 303) : refuse(request, reply, id, done.code)
    }
  app.post<OnOne>('/accounts/:id/disable', guard, switchWith(disableAccount))
  app.post<OnOne>('/accounts/:id/enable', guard, switchWith(enableAccount))
}
