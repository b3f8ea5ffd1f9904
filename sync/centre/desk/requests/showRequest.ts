import type { FastifyReply, FastifyRequest } from 'fastify'
import { dateInChina } from '../../../../shared/rules/workingDays.ts'
import { audit } from '../../audit.ts'
import { openRecord } from '../../records/openRecord.ts'
import { keptUntil, retentionRule } from '../../records/retention.ts'
import type { Services } from '../../services.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { accountOf } from '../cancellations/cancellationCard.ts'
import { staffOf } from '../roles.ts'
import { possible } from './handOff/handOver.ts'
import { requestPage } from './requestPage.ts'
import { takingOf } from './taking/takingCard.ts'
import { talkOf } from './talk/talkCard.ts'
import type { Typed } from './typed.ts'
import { findVisible } from './visible.ts'

/** What the page of a request says first, and a form it refused. */
export type RequestAnswer = {
  readonly status: number
  readonly notice: string | null
  readonly typed?: Typed
}

/** Answers with the page of a request as it stands now, which is audited; with 404 where it is not theirs to see. */
export const requestShower =
  (services: Services) =>
  async (request: FastifyRequest, reply: FastifyReply, id: string, answer: RequestAnswer) => {
    const { db, recordKeys, facts, connectors, now } = services
    const staff = staffOf(request)
    const row = await findVisible(db, staff, id)
    if (!row) return sendNotice(request, reply, 404, request.desk.words.notFound)
    await audit(db, { at: now(), who: staff.id, what: 'viewed', requestId: id })
    const opened = await openRecord(services, row)
    const history = await db
      .selectFrom('audit')
      .selectAll()
      .where('request_id', '=', id)
      .orderBy('at')
      .execute()
    const known = await facts.current()
    const rule = retentionRule(known)
    const talk = await talkOf({ db, recordKeys }, row)
    const shown = {
      row,
      opened,
      history,
      names: known,
      taking: await takingOf(db, row, known),
      talk,
      outside: possible(connectors, row, opened?.form, talk.messages),
      account: await accountOf(services, staff, opened, known),
      keptUntil: rule && dateInChina(keptUntil(row.updated_at, rule)),
    }
    const { status, notice, typed = null } = answer
    return sendPage(reply, status, requestPage(request.desk, staff, shown, { notice, typed }))
  }
