/** A field as it stands on a page. `options` are the values that may be chosen; of radio buttons those of all of one name. */
export type ShownField = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly options: readonly string[]
}
export type ShownForm = { readonly action: string; readonly fields: readonly ShownField[] }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '')

const attribute = (tag: string, name: string): string | null => {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
  return value === undefined ? null : unescaped(value)
}

/** The forms of a page that change something. */
export const postForms = (page: string): ShownForm[] =>
  [...page.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', body = '']) =>
    attribute(tag, 'method') === 'post'
      ? [{ action: attribute(tag, 'action') ?? '', fields: fieldsIn(body) }]
      : [],
  )

/** What a form would send as it stands. */
export const valuesOf = ({ fields }: ShownForm): Record<string, string> =>
  Object.fromEntries(fields.flatMap(({ name, type, value }) => (type === 'file' ? [] : [[name, value]])))

/** What the first form of a page of the content desk would send. */
export const formFields = (page: string): Record<string, string> => {
  const form = postForms(page).find(({ action }) => action.startsWith('/desk/content'))
  return form ? valuesOf(form) : {}
}

function fieldsIn(body: string): ShownField[] {
  const fields = new Map<string, ShownField>()
  const tags = /<(input|textarea|select)\b([^>]*)>(?:([\s\S]*?)<\/(?:textarea|select)>)?/g
  // An input has no end: what follows it is looked at by itself.
  for (const [, kind = '', tag = '', rest = ''] of body
    .replaceAll(/<input[^>]*>/g, '$&</select>')
    .matchAll(tags)) {
    const name = attribute(tag, 'name')
    if (name === null) continue
    const known = fields.get(name)
    fields.set(name, known ? another(known, tag) : first(kind, name, tag, rest))
  }
  return [...fields.values()]
}

function first(kind: string, name: string, tag: string, rest: string): ShownField {
  if (kind === 'textarea') return { name, type: kind, value: unescaped(rest).replace(/^\n/, ''), options: [] }
  if (kind === 'select') {
    const options = [...rest.matchAll(/<option([^>]*)>/g)].map(([, option = '']) => ({
      value: attribute(option, 'value') ?? '',
      selected: /\sselected\b/.test(option),
    }))
    const chosen = options.find(({ selected }) => selected) ?? options[0]
    return { name, type: kind, value: chosen?.value ?? '', options: options.map(({ value }) => value) }
  }
  const type = attribute(tag, 'type') ?? 'text'
  const value = attribute(tag, 'value') ?? ''
  const ticked = type === 'radio' || type === 'checkbox'
  return {
    name,
    type,
    value: ticked && !/\schecked\b/.test(tag) ? '' : value,
    options: ticked ? [value] : [],
  }
}

/** One more radio button of the same name. */
const another = (field: ShownField, tag: string): ShownField => {
  const value = attribute(tag, 'value') ?? ''
  return {
    ...field,
    value: /\schecked\b/.test(tag) ? value : field.value,
    options: [...field.options, value],
  }
}
