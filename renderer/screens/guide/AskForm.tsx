import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { askGuidance, typeGuidance, useGuidance } from './store.ts'

/** A question in everyday words. Asking nothing says what to do. */
export function AskForm({ onAsk }: { onAsk: () => void }) {
  const t = useText()
  const text = useGuidance((state) => state.text)
  const [early, setEarly] = useState(false)
  const isEmpty = text.trim() === ''
  return (
    <form
      className="guide-ask"
      onSubmit={(event) => {
        event.preventDefault()
        hideKeyboard()
        setEarly(isEmpty)
        if (isEmpty) return
        askGuidance(text)
        onAsk()
      }}
    >
      <Field
        label={t.guide.say}
        hint={t.guide.sayHint}
        pad="text"
        rows={2}
        maxLength={200}
        value={text}
        onChange={typeGuidance}
        fault={early && isEmpty ? t.guide.sayFirst : null}
      />
      <Button type="submit" look="main" icon={<MessageCircleQuestion aria-hidden />}>
        {t.guide.ask}
      </Button>
    </form>
  )
}
