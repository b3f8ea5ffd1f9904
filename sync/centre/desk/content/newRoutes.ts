import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateInChina } from '../../../../shared/rules/workingDays.ts'
import { type FormKind, formKinds, institutionKinds } from '../../content/kinds.ts'
import { takeUpDocument } from '../../content/takeUpDocument.ts'
import { takeUpLaw } from '../../content/takeUpLaw.ts'
import { createItem, type Writer } from '../../content/writeItem.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { onlyFor, type Staff, staffOf } from '../roles.ts'
import type { ContentDesk } from './contentRoutes.ts'
import { findServed } from './findServed.ts'
import { givenFields } from './givenFields.ts'
import { knownValues } from './knownValues.ts'
import { editPage, findPage, newPage } from './newPages.ts'
import { contentWords } from './words.ts'

const kindOf = z.enum(formKinds)
const searched = z.object({ q: z.string().trim().min(1).max(60) })
const named = z.object({ id: z.string().trim().min(1).max(240) })
type OfKind = { Params: { kind: string }; Body: unknown; Querystring: unknown }

const mayBegin = (staff: Staff, kind: FormKind): boolean =>
  staff.institutionId === null || institutionKinds.includes(kind)

/** How items begin: from an empty form, from a table, or from what is released already. */
export async function newRoutes(app: FastifyInstance, { db, facts, now }: ContentDesk): Promise<void> {
  const writing = { onRequest: onlyFor('editor', 'institution') }
  const editing = { onRequest: onlyFor('editor') }
  const wordsOf = (request: FastifyRequest) => contentWords[request.desk.words.lang]
  const by = (request: FastifyRequest): Writer => {
    const { id, institutionId } = staffOf(request)
    return { who: id, institutionId, now: now() }
  }
  const toItem = (reply: FastifyReply, id: string) => reply.redirect(`/desk/content/items/${id}`, 303)
  const nothing = (request: FastifyRequest, reply: FastifyReply) =>
    sendNotice(request, reply, 404, wordsOf(request).notFound)

  /** In whose name an institution writes: its own (Codes, Art. 8). */
  const ownName = async ({ institutionId }: Staff): Promise<Record<string, string>> =>
    institutionId === null ? {} : { source: (await facts.current()).institution(institutionId)?.name ?? '' }

  app.get('/content/new', writing, async (request, reply) => sendPage(reply, 200, newPage(request.desk)))

  app.get<OfKind>('/content/new/:kind', writing, async (request, reply) => {
    const kind = kindOf.safeParse(request.params.kind)
    if (!kind.success || !mayBegin(staffOf(request), kind.data)) return nothing(request, reply)
    const fields = { date: dateInChina(now()), ...(await ownName(staffOf(request))) }
    const form = { kind: kind.data, action: `/desk/content/new/${kind.data}`, version: 0, theirs: null }
    const filled = { fields, known: knownValues(await facts.current()) }
    return sendPage(reply, 200, editPage(request.desk, form, filled, null))
  })

  app.post<OfKind>('/content/new/:kind', writing, async (request, reply) => {
    const staff = staffOf(request)
    const kind = kindOf.safeParse(request.params.kind)
    if (!kind.success || !mayBegin(staff, kind.data)) return nothing(request, reply)
    const fields = { ...givenFields(kind.data, staff, request.body), ...(await ownName(staff)) }
    return toItem(reply, await createItem(db, { kind: kind.data, fields }, by(request)))
  })

  app.get('/content/find', editing, async (request, reply) => {
    const query = searched.safeParse(request.query)
    const { served } = await facts.current()
    if (!query.success || !served) return sendPage(reply, 200, newPage(request.desk))
    const found = await findServed(db, served, query.data.q)
    return sendPage(reply, 200, findPage(request.desk, query.data.q, found))
  })

  app.post<{ Body: unknown }>('/content/take-up', editing, async (request, reply) => {
    const given = named.safeParse(request.body)
    const known = await facts.current()
    if (!given.success || !known.served) return nothing(request, reply)
    const isLaw = kindOf.safeParse(Object(request.body).kind).data === 'law'
    const id = isLaw
      ? await takeUpLaw(db, known, given.data.id, by(request))
      : await takeUpDocument(db, known.served, given.data.id, by(request))
    return id === null ? nothing(request, reply) : toItem(reply, id)
  })
}
