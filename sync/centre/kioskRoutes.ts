import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { checkInQuestion } from '../envelope/checkIn.ts'
import { demandReport, maxReportBytes } from '../envelope/demandReport.ts'
import { statusQuestion } from '../envelope/envelope.ts'
import { checkIn } from './checkIn.ts'
import { takeDemand } from './demand.ts'
import { closedMs, failureLimit } from './failureLimit.ts'
import { doorRoutes } from './kiosks/doorRoutes.ts'
import { authenticate, type Tickets, ticketsOf } from './kiosks/sessions.ts'
import { proofTo } from './log/proofs.ts'
import { parseBody } from './parseBody.ts'
import { type Refusal, receive } from './receive.ts'
import type { Services } from './services.ts'
import { status } from './status.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The id of the kiosk whose session the request belongs to. */
    kiosk: string
  }
}

const maxEnvelopeBytes = 65_536
const maxQuestionsPerMinute = 30
/** More than a kiosk with the longest queue needs, less than one gone mad could take from the others. */
const maxDeliveriesPerMinute = 6_000
/** In a row, without one that found something: no queue of people is that unlucky. */
const wrongQuestions = 20

/** Over how many leaves the kiosk holds a checkpoint; 0 for none. */
const heldSize = z.object({ held: z.coerce.number().int().min(0).max(2_147_483_647).catch(0) })

const statusCodes: Record<Exclude<Refusal, 'too-many-attempts'>, number> = {
  malformed: 400,
  'wrong-kiosk': 403,
  conflict: 409,
  'cannot-open': 422,
  'invalid-payload': 422,
  'not-found': 404,
}

/** `/v1`: what kiosks call. Every answer is JSON; every refusal is `{ error: <code> }`. */
export async function kioskRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const tickets = ticketsOf(services.keys)
  app.removeAllContentTypeParsers()
  // The bytes themselves are what is hashed and deduplicated.
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxEnvelopeBytes }, (_request, body, done) =>
    done(null, body),
  )
  await app.register((door) => doorRoutes(door, services, tickets))
  await app.register((inside) => sessionRoutes(inside, services, tickets))
}

/** What a kiosk calls within a session. */
async function sessionRoutes(app: FastifyInstance, services: Services, tickets: Tickets): Promise<void> {
  const codes = failureLimit(services.now)
  const kiosks = failureLimit(services.now, wrongQuestions)
  app.decorateRequest('kiosk', '')
  await app.register(rateLimit, {
    global: false,
    hook: 'preHandler',
    keyGenerator: (request) => request.kiosk,
    errorResponseBuilder: () => Object.assign(new Error(), { statusCode: 429 }),
  })
  app.addHook('onRequest', async (request, reply) => {
    const kiosk = await authenticate(services.db, tickets, request.headers.authorization, services.now())
    if (!kiosk.ok) return reply.code(401).send({ error: kiosk.code })
    request.kiosk = kiosk.value
  })

  const deliveries = { rateLimit: { max: maxDeliveriesPerMinute, timeWindow: 60_000 } }
  app.post<{ Body: unknown }>('/requests', { config: deliveries }, async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return reply.code(400).send({ error: 'malformed' })
    const received = await receive(services, codes, request.kiosk, request.body)
    if (!received.ok) {
      if (received.code === 'too-many-attempts') return tooMany(reply)
      return reply.code(statusCodes[received.code]).send({ error: received.code })
    }
    const { held } = heldSize.parse(request.query)
    const proof = await proofTo(services.db, held, received.value.checkpoint)
    return reply.code(received.value.result === 'accepted' ? 201 : 200).send({ ...received.value, proof })
  })

  const perKiosk = { rateLimit: { max: maxQuestionsPerMinute, timeWindow: 60_000 } }
  app.post<{ Body: unknown }>('/requests/status', { config: perKiosk }, async (request, reply) => {
    const question = statusQuestion.safeParse(parseBody(request.body))
    if (!question.success) return reply.code(400).send({ error: 'malformed' })
    if (kiosks.closed(request.kiosk)) return tooMany(reply)
    const found = await status(services, codes, question.data)
    if (found.ok) {
      kiosks.succeeded(request.kiosk)
      return found.value
    }
    kiosks.failed(request.kiosk)
    return found.code === 'not-found' ? reply.code(404).send({ error: found.code }) : tooMany(reply)
  })

  app.post<{ Body: unknown }>('/check-in', { config: perKiosk }, async (request, reply) => {
    const question = checkInQuestion.safeParse(parseBody(request.body))
    if (!question.success) return reply.code(400).send({ error: 'malformed' })
    return checkIn(services, request.kiosk, question.data)
  })

  const report = { config: perKiosk, bodyLimit: maxReportBytes }
  app.post<{ Body: unknown }>('/demand', report, async (request, reply) => {
    const counts = demandReport.safeParse(parseBody(request.body))
    if (!counts.success) return reply.code(400).send({ error: 'malformed' })
    return { days: await takeDemand(services, request.kiosk, counts.data) }
  })
}

const tooMany = (reply: FastifyReply): FastifyReply =>
  reply
    .code(429)
    .header('retry-after', String(closedMs / 1000))
    .send({ error: 'too-many-attempts' })
