import { type Candidate, candidates, nothingTyped, type Typed } from '../../../shared/ime/candidates.ts'
import { nextWords } from '../../../shared/ime/nextWords.ts'
import { sessionStore } from '../../app/sessionStore.ts'
import { knowledge } from './knowledge.ts'

/** What was found of the letters so far; the wipe forgets it. */
export const useTyped = sessionStore<{ typed: Typed | null }>({ typed: null })

/** What letters may stand for after the text before the caret; nothing until the language has been loaded. */
export function candidatesFor(buffer: string, before: string, limit: number): Candidate[] {
  const known = knowledge()
  if (!known || !buffer) return []
  const typed = useTyped.getState().typed ?? nothingTyped()
  const found = candidates(known, buffer, before, limit, typed)
  useTyped.setState({ typed })
  return found
}

/** What may come next after the text before the caret. */
export function wordsAfter(before: string, limit: number): string[] {
  const known = knowledge()
  return known ? nextWords(known, before, limit) : []
}
