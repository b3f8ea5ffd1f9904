import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formBody from '@fastify/formbody'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { faultOf } from '../faults.ts'
import { accountRoutes } from './accounts/accountRoutes.ts'
import { cookieOptions, sendNotice } from './answers.ts'
import { cancellationRoutes } from './cancellations/cancellationRoutes.ts'
import { wordsIn } from './catalogue.ts'
import { type ContentDesk, contentRoutes } from './content/contentRoutes.ts'
import { figureRoutes } from './figures/figureRoutes.ts'
import { fleetRoutes } from './fleet/fleetRoutes.ts'
import { auditRoutes } from './records/auditRoutes.ts'
import { recordRoutes } from './records/recordRoutes.ts'
import { requestRoutes } from './requests/requestRoutes.ts'
import type { Staff } from './roles.ts'
import { formToken } from './signIn/formToken.ts'
import { guardForms } from './signIn/guardForms.ts'
import { passwordRoutes } from './signIn/passwordRoutes.ts'
import { newSecret, sessionStaff } from './signIn/session.ts'
import { signInRoutes } from './signIn/signInRoutes.ts'

/** Nothing runs in these pages and nothing is fetched from elsewhere. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const fontFolder = dirname(
  fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json')),
)

/** `/desk`: the pages on which staff decide about requests and content. */
export async function deskPages(app: FastifyInstance, services: ContentDesk): Promise<void> {
  await app.register(cookie)
  await app.register(formBody)
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  const assets = { decorateReply: false, index: false, maxAge: '1h' } as const
  await app.register(serveFiles, {
    ...assets,
    root: join(import.meta.dirname, 'assets'),
    prefix: '/assets/',
  })
  await app.register(serveFiles, { ...assets, root: fontFolder, prefix: '/fonts/' })

  await app.register(async (pages) => {
    pages.decorateRequest('desk')
    pages.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const browser = request.cookies.desk_browser ?? newSecret()
      if (!request.cookies.desk_browser) reply.setCookie('desk_browser', browser, cookieOptions)
      const session = request.cookies.desk_session
      const desk = (staff: Staff | null) => ({
        words: wordsIn(request.cookies.desk_language),
        formToken: formToken(browser, session, staff?.id),
        staff,
      })
      request.desk = desk(null)
      request.desk = desk(await sessionStaff(services.db, session, services.now()))
    })
    guardForms(pages)
    pages.setErrorHandler(async (error, request, reply) => {
      const { statusCode, log } = faultOf(error, request)
      if (statusCode >= 500) services.log.error(log, 'desk page failed')
      const { words } = request.desk
      return sendNotice(request, reply, statusCode, statusCode < 500 ? words.invalidForm : words.fault)
    })
    await signInRoutes(pages, services)
    await passwordRoutes(pages, services)
    await requestRoutes(pages, services)
    await contentRoutes(pages, services)
    await figureRoutes(pages, services)
    await fleetRoutes(pages, services)
    await recordRoutes(pages, services)
    await auditRoutes(pages, services)
    await accountRoutes(pages, services)
    await cancellationRoutes(pages, services)
  })
}
