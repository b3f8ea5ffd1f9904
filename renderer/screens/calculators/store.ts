import { go, leave } from '../../app/navigation.ts'
import { sessionStore } from '../../app/sessionStore.ts'

export type Calculator = 'court-fee' | 'work-injury' | 'deadline'
export const calculators: readonly Calculator[] = ['court-fee', 'work-injury', 'deadline']

/** One answer: what was chosen or keyed in; null where a question was passed over on purpose. */
export type Answers = Readonly<Record<string, string | null>>

/** What was answered, by calculator and question: it is counted on the page and goes nowhere else. */
export const useCalculators = sessionStore<Record<Calculator, Answers>>({
  'court-fee': {},
  'work-injury': {},
  deadline: {},
})

/** Keeps an answer and goes on to what comes after it. */
export function answerAndGo(
  calculator: Calculator,
  step: number,
  question: string,
  value: string | null,
): void {
  useCalculators.setState((all) => ({ [calculator]: { ...all[calculator], [question]: value } }))
  go({ screen: 'calculator', calculator, step: step + 1 })
}

/** Begins a calculator with nothing answered; the way back leads to what came before it, not to questions without answers. */
export function beginCalculator(calculator: Calculator): void {
  useCalculators.setState({ [calculator]: {} })
  leave((place) => place.screen === 'calculator' && place.calculator === calculator)
  go({ screen: 'calculator', calculator, step: 1 })
}

/** A whole number that was keyed in; null where there is none. */
export const numberOf = (answer: string | null | undefined): number | null =>
  answer ? Number.parseInt(answer, 10) : null
