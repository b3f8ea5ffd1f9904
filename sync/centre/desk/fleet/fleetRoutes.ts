import type { FastifyInstance } from 'fastify'
import type { Services } from '../../services.ts'
import { sendPage } from '../answers.ts'
import { onlyFor } from '../roles.ts'
import { fleet } from './fleet.ts'
import { fleetPage } from './fleetPage.ts'

/** The kiosks, for those who look after them. */
export async function fleetRoutes(app: FastifyInstance, { db, now }: Services): Promise<void> {
  app.get('/fleet', { onRequest: onlyFor('supervisor') }, async (request, reply) =>
    sendPage(reply, 200, fleetPage(request.desk, await fleet(db, now()))),
  )
}
