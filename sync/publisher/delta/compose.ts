import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Change, idOf } from '../../release/delta.ts'
import { compareChanges } from '../../release/order.ts'

/**
 * The delta that does at once what two deltas do one after the other, in the order of deltas. `does-not-follow` when the
 * second cannot come after the first: it inserts a row that is there, or changes one that is gone.
 */
export function compose(
  first: readonly Change[],
  second: readonly Change[],
): Result<Change[], 'does-not-follow'> {
  const changes = new Map(first.map((change) => [keyOf(change), change]))
  for (const change of second) {
    const key = keyOf(change)
    const earlier = changes.get(key)
    if (earlier && (earlier.op === 'delete') !== (change.op === 'insert')) return fail('does-not-follow', key)
    const both = earlier ? merge(earlier, change) : change
    if (both) changes.set(key, both)
    else changes.delete(key)
  }
  return ok([...changes.values()].sort(compareChanges))
}

const keyOf = (change: Change): string => `${change.table} ${idOf(change)}`

/** Two changes of one row as one; null when nothing is left of them. */
function merge(earlier: Change, later: Change): Change | null {
  if (later.op === 'delete') return earlier.op === 'insert' ? null : later
  return { ...later, op: earlier.op === 'insert' ? 'insert' : 'update' }
}
