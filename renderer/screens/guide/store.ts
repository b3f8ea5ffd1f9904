import { go } from '../../app/navigation.ts'
import { sessionStore } from '../../app/sessionStore.ts'

/**
 * What the person told the guidance: the question in their own words, and the choice made at each question of each
 * guide, so that coming back to a question finds it answered. It exists here only and is gone with the session.
 */
export const useGuidance = sessionStore<{
  /** What stands in the field. */
  text: string
  /** What was asked last. */
  asked: string
  /** By guide and question; a question that was skipped is not here. */
  chosen: Record<string, Record<string, string>>
}>({ text: '', asked: '', chosen: {} })

export const typeGuidance = (text: string): void => useGuidance.setState({ text })

/** Puts a question in everyday words, as if it had been typed; the place to go to next is `guide-match`. */
export const askGuidance = (text: string): void => useGuidance.setState({ text, asked: text.trim() })

/** The answer to one question: a choice, or null where it was skipped. */
export type GuideAnswer = { questionId: string; choiceId: string | null }

/** Remembers an answer and goes on to what comes after it. */
export function answerGuide(guideId: string, before: readonly GuideAnswer[], answer: GuideAnswer): void {
  useGuidance.setState(({ chosen }) => {
    const { [answer.questionId]: _, ...others } = chosen[guideId] ?? {}
    const now = answer.choiceId === null ? others : { ...others, [answer.questionId]: answer.choiceId }
    return { chosen: { ...chosen, [guideId]: now } }
  })
  go({ screen: 'guide', guideId, answers: [...before, answer] })
}
