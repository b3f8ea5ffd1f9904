import type { SearchHit, Target } from '../../../shared/contract/search.ts'
import { go, type Place } from '../../app/navigation.ts'
import { wordsMarked } from '../law/marks.ts'
import { openSearch } from './store.ts'

/** Where a hit leads. A penalty leads to the card of whom it befell (Codes, Art. 12). */
export function placeOfHit(found: SearchHit): Place {
  switch (found.kind) {
    case 'law':
      return {
        screen: 'law',
        lawId: found.hit.lawId,
        articleId: found.hit.articleId,
        marks: wordsMarked(found.hit.snippet),
      }
    case 'document':
      return { screen: 'document', documentId: found.hit.documentId }
    case 'practitioner':
      return { screen: 'practitioner', practitionerId: found.hit.practitionerId }
    case 'institution':
      return { screen: 'institution', institutionId: found.hit.institutionId }
    case 'penalty':
      return found.hit.subjectKind === 'institution'
        ? { screen: 'institution', institutionId: found.hit.subjectId }
        : { screen: 'practitioner', practitionerId: found.hit.subjectId }
  }
}

/** What tells the hits of a list apart. */
export function keyOfHit(found: SearchHit): string {
  switch (found.kind) {
    case 'law':
      return found.hit.articleId ?? found.hit.lawId
    case 'document':
      return found.hit.documentId
    case 'practitioner':
      return found.hit.practitionerId
    case 'institution':
      return found.hit.institutionId
    case 'penalty':
      return found.hit.penaltyId
  }
}

/** Opens what a suggestion or a hot item names. */
export function openTarget(target: Target): void {
  if (target.kind === 'query') openSearch({ text: target.text })
  else go(placeOfTarget(target))
}

function placeOfTarget(target: Exclude<Target, { kind: 'query' }>): Place {
  switch (target.kind) {
    case 'law':
      return { screen: 'law', lawId: target.lawId, articleId: target.articleId }
    case 'document':
      return { screen: 'document', documentId: target.documentId }
    case 'practitioner':
      return { screen: 'practitioner', practitionerId: target.practitionerId }
    case 'institution':
      return { screen: 'institution', institutionId: target.institutionId }
    case 'guide':
      return { screen: 'guide', guideId: target.guideId, answers: [] }
  }
}
