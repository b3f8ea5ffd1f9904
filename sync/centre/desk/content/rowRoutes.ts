import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '../../audit.ts'
import { checkRow } from '../../content/checkRow.ts'
import type { Finding } from '../../content/findings.ts'
import { type TableKind, tableKinds } from '../../content/kinds.ts'
import { csvOf, rowColumns, servedCsv, writtenValue } from '../../content/rowColumns.ts'
import { createItem, type Writer } from '../../content/writeItem.ts'
import { sendNotice, sendPage } from '../answers.ts'
import { onlyFor, staffOf } from '../roles.ts'
import type { ContentDesk } from './contentRoutes.ts'
import { knownValues } from './knownValues.ts'
import { rowPage } from './rowForm.ts'
import { contentWords } from './words.ts'

const tableOf = z.enum(tableKinds)
const named = z.object({ id: z.string().trim().min(1).max(240) })
/** However long: what is too long is found where the row is checked. */
const text = z.string().catch('')
type OfTable = { Params: { table: string }; Body: unknown }

/** One row of the directory by a form, new or as it is released (Codes, Arts 11, 12). */
export async function rowRoutes(app: FastifyInstance, { db, facts, now }: ContentDesk): Promise<void> {
  const editing = { onRequest: onlyFor('editor') }
  const wordsOf = (request: FastifyRequest) => contentWords[request.desk.words.lang]
  const nothing = (request: FastifyRequest, reply: FastifyReply) =>
    sendNotice(request, reply, 404, wordsOf(request).notFound)

  const begin = async (
    request: FastifyRequest,
    reply: FastifyReply,
    table: TableKind,
    fields: Record<string, string>,
  ) => {
    const { id, institutionId } = staffOf(request)
    const by: Writer = { who: id, institutionId, now: now() }
    const { important } = Object(request.body)
    const item = await createItem(
      db,
      { kind: table, fields: { ...fields, important: text.parse(important) } },
      by,
    )
    return reply.redirect(`/desk/content/items/${item}`, 303)
  }

  const served = async (table: TableKind, id: string): Promise<Record<string, string | number> | undefined> =>
    (await facts.current()).served?.db
      .prepare<[string], Record<string, string | number>>(`SELECT * FROM ${table} WHERE id = ?`)
      .get(id)

  const showForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    table: TableKind,
    row: Record<string, string>,
    { was, findings }: { was: string; findings: readonly Finding[] },
  ) => {
    const { kind: kinds = [] } = knownValues(await facts.current())
    const important = Object(request.body).important === '1'
    const page = rowPage(request.desk, { table, row, was, kinds, findings }, important)
    return sendPage(reply, findings.length > 0 ? 422 : 200, page)
  }

  app.get<OfTable>('/content/tables/:table.csv', editing, async (request, reply) => {
    const table = tableOf.safeParse(request.params.table)
    const { served } = await facts.current()
    if (!table.success || !served) return nothing(request, reply)
    const line = { at: now(), who: staffOf(request).id, requestId: null, detail: table.data }
    await audit(db, { ...line, what: 'table-exported' })
    // The mark tells a spreadsheet which encoding it is.
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${table.data}-${served.version}.csv"`)
      .send(`\u{FEFF}${servedCsv(table.data, served)}`)
  })

  app.get<OfTable>('/content/rows/:table', editing, async (request, reply) => {
    const table = tableOf.safeParse(request.params.table)
    if (!table.success) return nothing(request, reply)
    const given = named.safeParse(request.query)
    const row = given.success ? await served(table.data, given.data.id) : null
    if (row === undefined) return nothing(request, reply)
    const was = given.success ? given.data.id : ''
    return showForm(request, reply, table.data, writtenRow(table.data, row), { was, findings: [] })
  })

  app.post<OfTable>('/content/rows/:table', editing, async (request, reply) => {
    const table = tableOf.safeParse(request.params.table)
    if (!table.success) return nothing(request, reply)
    const given: Record<string, unknown> = { ...Object(request.body) }
    const row = Object.fromEntries(
      rowColumns[table.data].map((column) => [column, text.parse(given[column])]),
    )
    const known = text.parse(given.was)
    const was = (await served(table.data, known)) ? known : ''
    if (was !== '') row.id = was
    const against = { facts: await facts.current(), lang: request.desk.words.lang }
    const findings = checkRow(table.data, row, was === '', against)
    if (findings.length > 0) return showForm(request, reply, table.data, row, { was, findings })
    const title = wordsOf(request).rowTitle(row.name || row.doc_no || row.id || '')
    return begin(request, reply, table.data, { title, csv: csvOf(table.data, [row]) })
  })

  app.post<OfTable>('/content/rows/:table/remove', editing, async (request, reply) => {
    const table = tableOf.safeParse(request.params.table)
    const given = named.safeParse(request.body)
    if (!table.success || !given.success) return nothing(request, reply)
    const title = wordsOf(request).removeTitle(given.data.id)
    return begin(request, reply, table.data, { title, csv: csvOf(table.data, []), remove: given.data.id })
  })
}

/** A row as a form shows it; an empty one is no sample. */
const writtenRow = (table: TableKind, row: Record<string, string | number> | null): Record<string, string> =>
  Object.fromEntries(
    rowColumns[table].map((column) => [
      column,
      row === null ? (column === 'sample' ? '0' : '') : writtenValue(column, row[column] ?? null),
    ]),
  )
