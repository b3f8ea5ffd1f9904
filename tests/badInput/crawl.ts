import type { browser } from '../../sync/centre/testBrowser.ts'
import { postForms, type ShownForm, unescaped } from '../../sync/centre/testForms.ts'

type Browser = ReturnType<typeof browser>
export type Crawled = { readonly pages: ReadonlyMap<string, string>; readonly forms: readonly ShownForm[] }

/** What is no page, and what another language shows once more. */
const passedBy = /^\/desk\/(assets|fonts|language)\/|\.csv$/

/** Follows every link of the desk from these pages on, and reads every form on the way. Of a link's query nothing is followed. */
export async function crawl(page: Browser, starts: readonly string[]): Promise<Crawled> {
  const pages = new Map<string, string>()
  const ahead = [...starts]
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (pages.has(path) || passedBy.test(path)) continue
    const { status, text } = await page.visit(path)
    if (status >= 400) throw new Error(`${path} answers ${status}`)
    pages.set(path, text)
    for (const [, href = ''] of text.matchAll(/href="(\/desk[^"]*)"/g))
      ahead.push(unescaped(href).split('?')[0] ?? '')
  }
  return { pages, forms: [...pages.values()].flatMap(postForms) }
}
