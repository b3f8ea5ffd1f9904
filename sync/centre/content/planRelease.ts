import { type Edit, editedId } from '../../release/edit.ts'
import type { Served } from '../facts.ts'
import type { ContentItemRow } from '../tables.ts'
import { changeFinder } from './changes.ts'
import { documentRow } from './checkDocument.ts'
import { checkItem } from './checkItem.ts'
import type { Against, Finding } from './findings.ts'
import { hotRow } from './hotTopics.ts'
import { isDocument } from './kinds.ts'

/** What the desk wants to be released, held against what is served. */
export type Plan = {
  /** Every document and the hot topics in the desk's care as they should be, and the changes of laws and tables that wait. */
  readonly edits: readonly Edit[]
  /** Whether the release that is served lacks any of it. */
  readonly lacking: boolean
  /** Approved items the release that is served holds already. */
  readonly served: readonly ContentItemRow[]
  /** Approved items that can no longer be released, and why. */
  readonly blocked: readonly { readonly item: ContentItemRow; readonly problems: readonly Finding[] }[]
}

type PlannedFor = {
  readonly served: Served
  readonly against: Against
  readonly isReady: (approved: ContentItemRow) => boolean
}

/**
 * `items` are those with something to release, to show or to take away, in the order of their approval: of two that write
 * one row the later counts. Approved ones take part when `isReady` says so.
 */
export function planRelease(
  items: readonly ContentItemRow[],
  { served, against, isReady }: PlannedFor,
): Plan {
  const change = changeFinder(served)
  const wanted = new Map<string, Edit>()
  const keysOf = new Map<ContentItemRow, string[]>()
  const blocked: Plan['blocked'][number][] = []
  const want = (edits: readonly Edit[]): string[] =>
    edits.map((edit) => {
      const key = `${edit.table} ${editedId(edit)}`
      wanted.set(key, edit)
      return key
    })
  for (const item of items) {
    const checked = item.state === 'approved' && isReady(item) ? checkItem(item, against) : null
    if (checked?.problems.length === 0) {
      keysOf.set(item, want(checked.edits))
      continue
    }
    if (checked) blocked.push({ item, problems: checked.problems })
    const shown = item.kind === 'hot' ? shownHot(item) : shownDocument(item, (edit) => change(edit) !== null)
    if (shown) want([shown])
  }
  const lacks = (key: string): boolean => {
    const edit = wanted.get(key)
    return edit !== undefined && change(edit) !== null
  }
  const edits = [...wanted.values()]
  return {
    edits,
    lacking: edits.some((edit) => change(edit) !== null),
    served: [...keysOf].flatMap(([item, keys]) => (keys.some(lacks) ? [] : [item])),
    blocked,
  }
}

/** The hot topics as they were last released. */
const shownHot = ({ live }: ContentItemRow): Edit | null =>
  live === null ? null : { op: 'put', table: 'rule', row: hotRow(JSON.parse(live)) }

/**
 * A document as it was last released; its absence once it is withdrawn; null for what never was in a release. One that
 * was withdrawn while it was being released `isThere` all the same.
 */
function shownDocument(
  { kind, target, live, live_release, state }: ContentItemRow,
  isThere: (removal: Edit) => boolean,
): Edit | null {
  if (!isDocument(kind)) return null
  if (live !== null) return { op: 'put', table: 'document', row: documentRow(target, kind, JSON.parse(live)) }
  const removal: Edit = { op: 'remove', table: 'document', id: target }
  return state === 'withdrawn' && (live_release !== null || isThere(removal)) ? removal : null
}
