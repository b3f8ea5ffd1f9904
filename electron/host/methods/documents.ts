import { fail, ok } from '../../../shared/result.ts'
import { openDocument } from '../content/readDocument.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** Cases, Q&A and information (Codes, Arts 7-9, 13). */
export function documentHandlers(content: Content): Handlers<'documents.open'> {
  return {
    'documents.open': ({ documentId }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const document = openDocument(snapshot.db, documentId)
      return document ? ok(document) : fail('not-found')
    },
  }
}
