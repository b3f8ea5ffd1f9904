import { fail, ok } from '../../../shared/result.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { calculatorRules } from '../content/calculators.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** What the calculators count by; the page counts, so what a person keys in stays there. */
export const calculatorHandlers = (content: Content, now: () => Date): Handlers<'calculators.rules'> => ({
  'calculators.rules': () => {
    const snapshot = content.current()
    if (!snapshot) return fail('no-content')
    const { db, calendar } = snapshot
    return ok({ today: dateInChina(now()), calendar, ...calculatorRules(db) })
  },
})
