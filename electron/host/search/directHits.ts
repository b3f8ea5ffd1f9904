import type { SearchHit, Target } from '../../../shared/contract/search.ts'
import { readDocument } from '../content/readDocument.ts'
import { documentHit } from './documents.ts'
import { institutionHit } from './institutions.ts'
import { articleHit, lawHit } from './lawHit.ts'
import { practitionerHit } from './practitioners.ts'
import type { Search } from './results.ts'

/** What the words name exactly, as hits; what this content does not hold is left out. */
export const directHits = (search: Search): SearchHit[] =>
  search.words.direct.flatMap((target) => hitOf(search, target) ?? [])

function hitOf(search: Search, target: Target): SearchHit | null {
  const { snapshot, words, directory } = search
  switch (target.kind) {
    case 'law': {
      const { lawId, articleId } = target
      const hit =
        articleId === null
          ? lawHit(snapshot.db, lawId, words.marks)
          : articleHit(snapshot.db, articleId, words.marks)
      return hit && { kind: 'law', hit }
    }
    case 'document':
      return (
        readDocument(snapshot.db, target.documentId) &&
        documentHit(snapshot.db, target.documentId, words.marks)
      )
    case 'practitioner': {
      const found = directory.practitioners.entries.find(({ row }) => row.id === target.practitionerId)
      return found ? practitionerHit(search, found) : null
    }
    case 'institution': {
      const found = directory.institutions.entries.find(({ row }) => row.id === target.institutionId)
      return found ? institutionHit(search, found) : null
    }
    default:
      return null
  }
}
