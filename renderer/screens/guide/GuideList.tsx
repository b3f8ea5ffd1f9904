import { useAsked } from '../../app/ask.ts'
import { go } from '../../app/navigation.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { AskForm } from './AskForm.tsx'
import './Guide.css'
import { GuideCards } from './GuideCards.tsx'

/** The everyday problems there is a guide for, and a question in everyday words (Codes, Art. 6). */
export function GuideList() {
  const t = useText()
  const { asked, retry } = useAsked('guidance.list', {})
  return (
    <Screen title={t.guide.title}>
      <AskForm onAsk={() => go({ screen: 'guide-match' })} />
      <section className="stack">
        <h2>{t.guide.choose}</h2>
        <Loaded asked={asked} retry={retry}>
          {({ guides }) => <GuideCards guides={guides} />}
        </Loaded>
      </section>
    </Screen>
  )
}
