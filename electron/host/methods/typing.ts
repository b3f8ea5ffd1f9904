import { fail, ok } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

const pieceBytes = 192 * 1024

/** Names in the content for the keyboard, in pieces small enough for the page to take in beside its work. */
export const typingHandlers = (content: Content): Handlers<'typing.names'> => ({
  'typing.names': ({ from }) => {
    const snapshot = content.current()
    if (!snapshot) return fail('no-content')
    const row = snapshot.db
      .prepare<[number, number], { size: number; piece: Buffer }>(
        'SELECT length(lexicon) AS size, substr(lexicon, ?, ?) AS piece FROM typing',
      )
      .get(from + 1, pieceBytes)
    const { size, piece } = row ?? { size: 0, piece: Buffer.alloc(0) }
    const to = from + piece.length
    return ok({
      version: snapshot.version,
      size,
      bytes: piece.toString('base64'),
      next: to < size ? to : null,
    })
  },
})
