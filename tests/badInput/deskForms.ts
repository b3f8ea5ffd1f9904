import { type Kysely, sql } from 'kysely'
import { formKinds, tableKinds } from '../../sync/centre/content/kinds.ts'
import type { CentreDatabase } from '../../sync/centre/database.ts'
import { requestAct } from '../../sync/centre/desk/requests/requestActs.ts'
import type { ShownField, ShownForm } from '../../sync/centre/testForms.ts'
import type { Route } from './badCentre.ts'

/** What a form goes to: its route, where each act, kind and table of it counts for itself. */
const spelledOut: Readonly<Record<string, readonly string[]>> = {
  ':act': requestAct.options.map(({ shape }) => shape.act.value),
  ':kind': formKinds,
  ':table': tableKinds,
}

/** Every place of the desk that a form may go to, as a pattern of paths. */
export const targetsOf = (routes: readonly Route[]): string[] =>
  routes
    .filter(({ method, url }) => method === 'POST' && url.startsWith('/desk'))
    .flatMap(({ url }) => {
      const name = Object.keys(spelledOut).find((name) => url.includes(name))
      return name ? (spelledOut[name] ?? []).map((value) => url.replace(name, value)) : [url]
    })

export const targetOf = (form: ShownForm, targets: readonly string[]): string | undefined =>
  targets.find((target) => new RegExp(`^${target.replaceAll(/:\w+/g, '[^/]+')}$`).test(form.action))

/** Of forms with the same fields that go to one place the first. */
export function oneOfEach(forms: readonly ShownForm[], targets: readonly string[]): ShownForm[] {
  const known = new Map<string, ShownForm>()
  for (const form of forms) {
    const key = `${targetOf(form, targets)} ${namesOf(form.fields)}`
    if (!known.has(key)) known.set(key, form)
  }
  return [...known.values()]
}

/** Of forms that one route takes with the same fields the first: what is said about a text there is said for all. */
export function oneOfRoute(forms: readonly ShownForm[], routes: readonly Route[]): ShownForm[] {
  const urls = routes.filter(({ method }) => method === 'POST').map(({ url }) => url)
  const exact = forms.map(
    ({ action }) => urls.find((url) => url === action) ?? targetOf({ action, fields: [] }, urls),
  )
  return forms.filter(
    ({ fields }, at) =>
      at === forms.findIndex((form, n) => exact[n] === exact[at] && namesOf(form.fields) === namesOf(fields)),
  )
}

const namesOf = (fields: readonly ShownField[]): string => fields.map(({ name }) => name).join()

let made = 0
/** A sound answer for each field; no text of it stands on a page that was not sent it. */
export const soundValues = ({ fields }: ShownForm): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, soundFor(field)]))

function soundFor({ name, type, value, options }: ShownField): string {
  if (type === 'hidden') return value
  // Articles that are cited have to be there.
  if (name === 'cites' || type === 'file') return ''
  // Of the directory only what fits it is taken.
  if (name === 'institution_id' || name === 'subject_id') return 'inst-1'
  if (name === 'credit_code' || name === 'certificate_no') return ''
  if (name === 'account') return `account-${++made}`
  switch (type) {
    case 'select':
    case 'radio':
    case 'checkbox':
      return options.find((option) => option !== '') ?? ''
    case 'datetime-local':
      return '2099-01-05T10:00'
    case 'date':
      return '2099-01-05'
    case 'number':
      return '1'
    default:
      return `写下的${name}${++made}`
  }
}

/** What somebody writes themselves and has to get back when it is refused; passwords are not given back. */
export const isWritten = ({ type }: ShownField): boolean => ['text', 'textarea'].includes(type)

/** The row a form is about, as it was before; `restore` makes it so again, after whatever a sound form did. */
// biome-ignore lint/suspicious/noExplicitAny: any table, as it stands
export async function subjectOf(db: Kysely<any>, { action, fields }: ShownForm) {
  const [, part, of] =
    action.match(/^\/desk\/(requests|content\/items|accounts|cancellations)\/([^/]+)\//) ?? []
  const request = fields.find(({ name }) => name === 'request')?.value
  const hot = action.startsWith('/desk/content/hot/')
  const tables: Record<string, string> = {
    requests: 'request',
    'content/items': 'content_item',
    accounts: 'staff',
    cancellations: 'cancellation',
  }
  const table = request ? 'request' : hot ? 'content_item' : tables[part ?? '']
  const id = request ?? (hot ? await hotItem(db) : of)
  if (!table || !id) return null
  const read = () => db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const before = await read()
  return {
    isSame: async () => JSON.stringify(await read()) === JSON.stringify(before),
    async restore() {
      if (request) await db.deleteFrom('cancellation').where('request_id', '=', request).execute()
      if (table === 'content_item')
        await sql`delete from content_log where item_id = ${id} and version > ${before.version}`.execute(db)
      await db.updateTable(table).set(before).where('id', '=', id).execute()
    },
  }
}

/** The list of hot topics, of which there is one. */
const hotItem = async (db: CentreDatabase): Promise<string> =>
  (await db.selectFrom('content_item').select('id').where('kind', '=', 'hot').executeTakeFirstOrThrow()).id
