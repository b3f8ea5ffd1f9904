import { Check } from 'lucide-react'
import { Pressable } from '../../components/Pressable.tsx'
import { Ask, type At } from './Ask.tsx'
import { answerAndGo, useCalculators } from './store.ts'

type Props = {
  at: At
  id: string
  question: string
  hint?: string
  options: readonly { value: string; name: string; note?: string | undefined }[]
  /** Short options, several in a row. */
  short?: boolean
}

/** One of several: a touch answers and goes on, and the way back finds it ticked. */
export function AskChoice({ at, id, question, hint, options, short = false }: Props) {
  const chosen = useCalculators((all) => all[at.calculator][id])
  return (
    <Ask at={at} question={question} hint={hint}>
      <div className={short ? 'calculator-options calculator-options-short' : 'calculator-options'}>
        {options.map(({ value, name, note }) => (
          <Pressable
            key={value}
            className="choice-option calculator-option"
            aria-pressed={value === chosen}
            onPress={() => answerAndGo(at.calculator, at.step, id, value)}
          >
            <span className="choice-name">
              {name}
              {note && <span className="choice-note">{note}</span>}
            </span>
            {!short && (
              <span className="choice-tick">
                <Check aria-hidden />
              </span>
            )}
          </Pressable>
        ))}
      </div>
    </Ask>
  )
}
