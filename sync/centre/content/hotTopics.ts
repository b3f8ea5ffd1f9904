import { z } from 'zod'
import { type Opened, opened } from '../../../shared/contract/demand.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { EditedRow } from '../../release/edit.ts'
import { type HotList, hotList, hotRowId } from '../../release/hotList.ts'
import type { Served } from '../facts.ts'
import type { Fields } from './kinds.ts'

/** A kiosk is asked for twelve at most. */
export const mostTopics = 12

export const topicActs = ['add', 'remove', 'up', 'down'] as const
export type TopicAct = (typeof topicActs)[number]

export const isTopic =
  (a: Opened) =>
  (b: Opened): boolean =>
    a.kind === b.kind && a.id === b.id

const topics = z.array(opened)

/** The topics of an item, in their order. */
export const topicsIn = (fields: Fields): Opened[] => topics.parse(JSON.parse(fields.topics ?? '[]'))

export const topicFields = (list: readonly Opened[]): Fields => ({ topics: JSON.stringify(list) })

/** The list in a row of a release; null where there is none, or it is of another version. */
export function listIn(row: EditedRow | null): HotList | null {
  const read = row === null ? null : hotList.safeParse(JSON.parse(String(row.body)))
  return read?.success ? read.data : null
}

/** The list of the release that is served. */
export const servedList = ({ db }: Served): HotList | null =>
  listIn(db.prepare<[string], EditedRow>('SELECT * FROM rule WHERE id = ?').get(hotRowId) ?? null)

/** The row of a release that the desk puts forward. */
export function hotRow(fields: Fields): EditedRow {
  const list: HotList = { note: 'put forward at the desk', pinned: true, items: topicsIn(fields) }
  return { id: hotRowId, body: JSON.stringify(list) }
}

/**
 * The list after one step; what is added stands first. Fails with `full`, and with `elsewhere` where the step cannot be taken any more: what is to
 * be added is there, what is to be moved is not.
 */
export function changedTopics(
  list: readonly Opened[],
  act: TopicAct,
  topic: Opened,
): Result<Opened[], 'full' | 'elsewhere'> {
  const at = list.findIndex(isTopic(topic))
  if (act === 'add') {
    if (at >= 0) return fail('elsewhere')
    return list.length < mostTopics ? ok([topic, ...list]) : fail('full')
  }
  if (at < 0) return fail('elsewhere')
  const others = list.toSpliced(at, 1)
  if (act === 'remove') return ok(others)
  return ok(others.toSpliced(Math.max(0, act === 'up' ? at - 1 : at + 1), 0, topic))
}
