import { sessionStore } from '../../app/sessionStore.ts'

/**
 * What the person told the guidance: the question in their own words, and the choice made at each question of each
 * guide, so that coming back to a question finds it answered. It exists here only and is gone with the session.
 */
export const useGuidance = sessionStore<{
  text: string
  asked: string
  chosen: Record<string, Record<string, string>>
}>({ text: '', asked: '', chosen: {} })

/** Puts a question in everyday words, as if it had been typed; the places to go to next is `guide-match`. */
export const askGuidance = (text: string): void => useGuidance.setState({ text, asked: text })
