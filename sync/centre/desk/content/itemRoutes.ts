import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { changesOf } from '../../content/changes.ts'
import { checkItem } from '../../content/checkItem.ts'
import { checkRow } from '../../content/checkRow.ts'
import { decideItem, decisions, isAuthor } from '../../content/decideItem.ts'
import type { Against } from '../../content/findings.ts'
import type { Fields, FormKind } from '../../content/kinds.ts'
import { singleRow } from '../../content/singleRow.ts'
import { saveItem, type Writer } from '../../content/writeItem.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { html } from '../html.ts'
import { facts as terms } from '../layout.ts'
import { isFor, onlyFor, type Staff, staffOf } from '../roles.ts'
import type { ContentDesk } from './contentRoutes.ts'
import { givenFields } from './givenFields.ts'
import type { Filled } from './itemForm.ts'
import { type ItemAnswer, itemPage } from './itemPage.ts'
import { knownValues } from './knownValues.ts'
import { editPage } from './newPages.ts'
import { readItem } from './queries.ts'
import { contentWords } from './words.ts'

const versionField = z.object({ version: z.coerce.number().int() })
const noteTyped = z.string().catch('')
const longestNote = 500
type OnOne = { Params: { id: string }; Body: unknown }
type Answer = ItemAnswer & { readonly status: number }

const writes = (staff: Staff): boolean => isFor(['editor', 'institution'], staff.role)
const reviews = (staff: Staff): boolean => isFor(['editor'], staff.role)

/** One item: looked at, written on, decided about. */
export async function itemRoutes(
  app: FastifyInstance,
  { db, facts, now, releasing }: ContentDesk,
): Promise<void> {
  const looking = { onRequest: onlyFor('editor', 'institution', 'supervisor') }
  const writing = { onRequest: onlyFor('editor', 'institution') }
  const wordsOf = (request: FastifyRequest) => contentWords[request.desk.words.lang]
  const by = (request: FastifyRequest): Writer => {
    const { id, institutionId } = staffOf(request)
    return { who: id, institutionId, now: now() }
  }

  const showItem = async (request: FastifyRequest, reply: FastifyReply, id: string, answer: Answer) => {
    const staff = staffOf(request)
    const read = await readItem(db, staff, id)
    if (!read) return sendNotice(request, reply, 404, wordsOf(request).notFound)
    const author = await isAuthor(db, read.item, staff.id)
    const known = await facts.current()
    const checked = checkItem(read.item, { facts: known, lang: request.desk.words.lang })
    const changes = known.served ? changesOf(checked.edits, known.served) : []
    const shown = {
      ...read,
      checked,
      changes,
      facts: known,
      now: now(),
      mayEdit: writes(staff),
      mayReview: reviews(staff),
      isAuthor: author,
    }
    return sendPage(reply, answer.status, itemPage(request.desk, shown, answer))
  }

  const showForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    typed: { fields: Readonly<Record<string, string>>; answer: Answer } | null,
  ) => {
    const words = wordsOf(request)
    const read = await readItem(db, staffOf(request), id)
    if (!read) return sendNotice(request, reply, 404, words.notFound)
    const { kind, version, fields } = read.item
    if (kind === 'hot') return reply.redirect('/desk/content/hot', 303)
    const saved: Record<string, string> = JSON.parse(fields)
    const form = { kind, action: `/desk/content/items/${id}/edit`, version }
    const theirs = Object.entries(saved)
      .filter(([name, value]) => typed && typed.fields[name] !== undefined && typed.fields[name] !== value)
      .map(([name, value]): [string, string] => [words.fields[name] ?? name, value || words.emptyValue])
    const other =
      theirs.length > 0
        ? html`<section class="card"><h2>${words.conflictTheirs}</h2>${terms(theirs)}</section>`
        : null
    const filled = filledWith(
      kind,
      { ...saved, ...typed?.fields },
      {
        facts: await facts.current(),
        lang: request.desk.words.lang,
      },
    )
    const page = editPage(request.desk, { ...form, theirs: other }, filled, typed?.answer.notice ?? null)
    return sendPage(reply, typed?.answer.status ?? 200, page)
  }

  app.get<OnOne>('/content/items/:id', looking, async (request, reply) =>
    showItem(request, reply, request.params.id, { status: 200, notice: null }),
  )

  app.get<OnOne>('/content/items/:id/edit', writing, async (request, reply) =>
    showForm(request, reply, request.params.id, null),
  )

  app.post<OnOne>('/content/items/:id/edit', writing, async (request, reply) => {
    const words = wordsOf(request)
    const { id } = request.params
    const read = await readItem(db, staffOf(request), id)
    if (!read) return sendNotice(request, reply, 404, words.notFound)
    const { kind } = read.item
    if (kind === 'hot') return reply.redirect('/desk/content/hot', 303)
    const fields = givenFields(kind, staffOf(request), request.body)
    const version = versionField.catch({ version: -1 }).parse(request.body)
    const saved = await saveItem(db, { id, ...version }, fields, by(request))
    if (saved.ok) return reply.redirect(`/desk/content/items/${id}`, 303)
    switch (saved.code) {
      case 'not-found':
        return sendNotice(request, reply, 404, words.notFound)
      case 'conflict':
        return showForm(request, reply, id, { fields, answer: { status: 409, notice: words.conflict } })
      case 'not-now':
        return showForm(request, reply, id, { fields, answer: { status: 409, notice: words.notNow } })
    }
  })

  for (const decision of decisions) {
    const guard = decision === 'submit' || decision === 'discard' ? writing : { onRequest: onlyFor('editor') }
    app.post<OnOne>(`/content/items/:id/${decision}`, guard, async (request, reply) => {
      const words = wordsOf(request)
      const { id } = request.params
      const typed = { decision, note: noteTyped.parse(Object(request.body).note) }
      const again = (status: number, notice: string) =>
        showItem(request, reply, id, { status, notice, typed })
      const asked = decision === 'reject' || decision === 'withdraw'
      const note = asked ? typed.note.trim() : ''
      if (asked && note === '') return again(422, words.reasonMissing)
      if (note.length > longestNote) return again(422, words.reasonTooLong(longestNote))
      const read = await readItem(db, staffOf(request), id)
      if (!read) return sendNotice(request, reply, 404, words.notFound)
      const against = { facts: await facts.current(), lang: request.desk.words.lang }
      const sends = decision === 'submit' || decision === 'approve'
      if (sends && checkItem(read.item, against).problems.length > 0) return again(422, words.stillWrong)
      const version = versionField.catch({ version: -1 }).parse(request.body)
      const decided = await decideItem(db, { id, ...version }, decision, note, by(request))
      if (decided.ok) {
        void releasing.look()
        return reply.redirect(`/desk/content/items/${id}`, 303)
      }
      switch (decided.code) {
        case 'not-found':
          return sendNotice(request, reply, 404, words.notFound)
        case 'conflict':
          return again(409, request.desk.words.conflict)
        case 'not-allowed':
          return again(409, words.notAllowed)
        case 'own-work':
          return again(409, words.ownWork)
      }
    })
  }
}

/** A form with what was typed; of a table of one row with what speaks against each field. */
function filledWith(kind: FormKind, fields: Fields, against: Against): Filled {
  const known = knownValues(against.facts)
  const single = singleRow(kind, fields)
  if (!single) return { fields, known }
  const { table, row } = single
  const isServed = against.facts.served?.db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(row.id)
  const was = isServed ? (row.id ?? '') : ''
  const findings = checkRow(table, row, was === '', against)
  return { fields, known, row: { table, row, was, kinds: known.kind ?? [], findings } }
}
