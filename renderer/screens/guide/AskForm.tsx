import { MessageCircleQuestion } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { askGuidance, typeGuidance, useGuidance } from './store.ts'

/** A question in everyday words. Asking nothing asks nothing. */
export function AskForm({ onAsk }: { onAsk: () => void }) {
  const t = useText()
  const text = useGuidance((state) => state.text)
  return (
    <form
      className="guide-ask"
      onSubmit={(event) => {
        event.preventDefault()
        hideKeyboard()
        if (text.trim() === '') return
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
      />
      <Button type="submit" look="main" icon={<MessageCircleQuestion aria-hidden />}>
        {t.guide.ask}
      </Button>
    </form>
  )
}
