import type { ReactNode } from 'react'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import type { Calculator } from './store.ts'

/** Where a question stands among those of its calculator. */
export type At = { calculator: Calculator; step: number; of: number }

type Props = { at: At; question: string; hint?: string | undefined; actions?: ReactNode; children: ReactNode }

/** The frame of one question. */
export function Ask({ at, question, hint, actions, children }: Props) {
  const t = useText()
  return (
    <Screen
      title={t.calculators.names[at.calculator]}
      step={{ at: at.step, of: at.of, words: t.calculators.step(at.step, at.of) }}
      actions={actions}
    >
      <section className="calculator-question" aria-labelledby="calculator-question">
        <h2 id="calculator-question">{question}</h2>
        {hint && <p className="muted">{hint}</p>}
        {children}
      </section>
    </Screen>
  )
}
