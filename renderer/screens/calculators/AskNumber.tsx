import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { NumberPad } from '../../components/NumberPad.tsx'
import { useText } from '../../i18n/text.ts'
import { Ask, type At } from './Ask.tsx'
import { answerAndGo, numberOf, useCalculators } from './store.ts'

type Props = {
  at: At
  id: string
  question: string
  hint?: string
  label: string
  most: number
  /** The number in words, below the field. */
  read: (value: number) => string
  /** Answers "there is none" or "I do not know"; left out where there must be a number. */
  none?: string | undefined
  children?: ReactNode
}

/** A whole number keyed in on the screen, never on a keyboard of letters. */
export function AskNumber({ at, id, question, hint, label, most, read, none, children }: Props) {
  const t = useText()
  const before = useCalculators((all) => all[at.calculator][id] ?? '')
  const [value, setValue] = useState(before)
  const amount = numberOf(value)
  const good = amount !== null && amount > 0 && amount <= most
  const answer = (text: string | null) => answerAndGo(at.calculator, at.step, id, text)
  return (
    <Ask
      at={at}
      question={question}
      hint={hint}
      actions={
        <>
          {none && <Button onPress={() => answer(null)}>{none}</Button>}
          <Button
            look="main"
            iconAfter={<ArrowRight aria-hidden />}
            disabled={!good}
            onPress={() => answer(String(amount))}
          >
            {t.bar.next}
          </Button>
        </>
      }
    >
      {children}
      <NumberPad
        label={label}
        hint={t.calculators.keyIn}
        value={value}
        maxLength={String(most).length}
        onChange={setValue}
      />
      <p className="calculator-read" role="status">
        {amount === null || amount === 0 ? ' ' : good ? read(amount) : t.calculators.tooLarge(read(most))}
      </p>
    </Ask>
  )
}
