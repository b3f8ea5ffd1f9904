import type { browser } from '../../sync/centre/testBrowser.ts'

type Browser = ReturnType<typeof browser>

/** A form as it stands on a page: where it goes, and what a sound answer would be in each of its fields. */
export type Form = { readonly action: string; readonly fields: Readonly<Record<string, string>> }
export type Crawled = { readonly pages: ReadonlyMap<string, string>; readonly forms: readonly Form[] }

const mostPages = 60

/** Follows every link of the desk from its first page, and reads every form on the way. */
export async function crawl(page: Browser): Promise<Crawled> {
  const pages = new Map<string, string>()
  const ahead = ['/desk', '/desk/sign-in']
  for (let path = ahead.shift(); path !== undefined && pages.size < mostPages; path = ahead.shift()) {
    if (pages.has(path) || path.startsWith('/desk/language')) continue
    const { status, text } = await page.visit(path)
    if (status >= 500) throw new Error(`${path} answers ${status}`)
    pages.set(path, text)
    for (const [, href = ''] of text.matchAll(/href="(\/desk[^"]*)"/g))
      ahead.push(href.replaceAll('&amp;', '&'))
  }
  return { pages, forms: [...pages.values()].flatMap(formsIn) }
}

const attribute = (tag: string, name: string): string | null =>
  tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? null

function formsIn(text: string): Form[] {
  return [...text.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', body = '']) =>
    attribute(tag, 'method') === 'post'
      ? [{ action: attribute(tag, 'action') ?? '', fields: fieldsIn(body) }]
      : [],
  )
}

function fieldsIn(body: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag, kind, rest] of body.matchAll(/<(input|textarea|select)\b[^>]*>([\s\S]*?<\/select>)?/g)) {
    const name = attribute(tag, 'name')
    if (name === null || name in fields) continue
    fields[name] = kind === 'select' ? firstOption(rest ?? tag) : soundFor(tag)
  }
  return fields
}

const firstOption = (select: string): string =>
  [...select.matchAll(/<option[^>]*value="([^"]+)"/g)].map(([, value = '']) => value)[0] ?? ''

function soundFor(tag: string): string {
  const value = attribute(tag, 'value')
  if (value) return value
  switch (attribute(tag, 'type')) {
    case 'datetime-local':
      return '2099-01-05T10:00'
    case 'date':
      return '2099-01-05'
    case 'number':
      return '1'
    case 'password':
      return '示例-口令-1234567890'
    default:
      return '示例说明'
  }
}
