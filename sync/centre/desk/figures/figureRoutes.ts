import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../../audit.ts'
import { figuresOf } from '../../figures/figures.ts'
import { lastMonths } from '../../figures/months.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { figureCsv } from './figureCsv.ts'
import { figurePage } from './figurePage.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const monthsOffered = 12

/** What the supervisor looks at, month by month (Codes, Arts 5, 17, 20). */
export async function figureRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { db, now } = services
  const forSupervisors = { onRequest: onlyFor('supervisor') }
  const offered = () => lastMonths(now(), monthsOffered).map((one) => one.month)

  app.get('/figures', forSupervisors, async (request, reply) => {
    const months = offered()
    const shown = month.catch(months[0] ?? '').parse(Object(request.query).month)
    const { targets } = await services.facts.current()
    const figures = await figuresOf(services, shown)
    return sendPage(reply, 200, figurePage(request.desk, figures, targets, months))
  })

  app.get<{ Params: { month: string } }>('/figures/:month.csv', forSupervisors, async (request, reply) => {
    const shown = month.safeParse(request.params.month)
    if (!shown.success) return sendNotice(request, reply, 404, request.desk.words.notFound)
    const line = { at: now(), who: staffOf(request).id, requestId: null, detail: shown.data }
    await audit(db, { ...line, what: 'figures-exported' })
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="figures-${shown.data}.csv"`)
      .send(figureCsv(await figuresOf(services, shown.data), request.desk.words.lang))
  })
}
