import { basename } from 'node:path'
import type { Opened } from '../../shared/contract/demand.ts'
import { type HotList, hotList, hotRowId } from '../release/hotList.ts'
import type { Content, Import, RuleRow } from './content.ts'
import type { Problem, Read } from './problem.ts'
import { readJson } from './readJson.ts'

type Known = Pick<Content, Opened['kind']>

/**
 * The list of hot topics that stands in until the desk puts one forward, checked against the content of the same release:
 * what that does not hold, or what is named twice, is left out with a remark. A broken file refuses the release.
 */
export async function importHot(path: string, known: Known): Promise<Read<Import<{ rule: RuleRow[] }>>> {
  const read = await readJson(path, hotList)
  if (!read.ok) return read
  const { items, ...list } = read.value.parsed
  const ids = idsOf(known)
  const remarks: Problem[] = []
  const kept = new Map<string, Opened>()
  for (const item of items) {
    const key = `${item.kind} ${item.id}`
    const remark = (what: string) => remarks.push({ file: basename(path), line: 1, what: `${key} ${what}` })
    if (!ids[item.kind].has(item.id)) remark('is not in this release')
    else if (kept.has(key)) remark('is named twice')
    else kept.set(key, item)
  }
  const body: HotList = { ...list, items: [...kept.values()] }
  const rows = { rule: [{ id: hotRowId, body: JSON.stringify(body) }] }
  return { ok: true, value: { rows, filesTaken: 1, problems: [], remarks } }
}

const idsOf = ({ article, document, guide }: Known): Record<Opened['kind'], ReadonlySet<string>> => ({
  article: new Set(article.map(({ id }) => id)),
  document: new Set(document.map(({ id }) => id)),
  guide: new Set(guide.map(({ id }) => id)),
})
