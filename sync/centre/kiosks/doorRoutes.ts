import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { challengeQuestion, sessionQuestion } from '../../envelope/device.ts'
import { enrolmentQuestion } from '../../envelope/enrolment.ts'
import { parseBody } from '../parseBody.ts'
import type { Services } from '../services.ts'
import { enrolDevice } from './enrolment.ts'
import { newChallenge, openSession, type Tickets } from './sessions.ts'

/** All kiosks of a city may share one address and come back together; a code has sixty random bits. */
const perAddress = { max: 6_000, timeWindow: 60_000 }

/** What a kiosk calls before it has a session: to be enrolled, and to open one. */
export async function doorRoutes(app: FastifyInstance, services: Services, tickets: Tickets): Promise<void> {
  await app.register(rateLimit, {
    ...perAddress,
    errorResponseBuilder: () => Object.assign(new Error(), { statusCode: 429 }),
  })
  app.post<{ Body: unknown }>('/enrol', async (request, reply) => {
    const question = enrolmentQuestion.safeParse(parseBody(request.body))
    if (!question.success) return reply.code(400).send({ error: 'malformed' })
    const enrolled = await enrolDevice(services, question.data)
    return enrolled.ok ? enrolled.value : reply.code(403).send({ error: enrolled.code })
  })
  app.post<{ Body: unknown }>('/challenge', async (request, reply) => {
    const question = challengeQuestion.safeParse(parseBody(request.body))
    if (!question.success) return reply.code(400).send({ error: 'malformed' })
    // Whoever asks gets one: the answer must not tell which kiosks there are.
    return { challenge: newChallenge(tickets, services.now()) }
  })
  app.post<{ Body: unknown }>('/session', async (request, reply) => {
    const question = sessionQuestion.safeParse(parseBody(request.body))
    if (!question.success) return reply.code(400).send({ error: 'malformed' })
    const opened = await openSession(services, tickets, question.data)
    return opened.ok ? { token: opened.value } : reply.code(401).send({ error: opened.code })
  })
}
