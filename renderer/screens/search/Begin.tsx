import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { browsable } from './narrowing.ts'
import { Problems } from './Problems.tsx'
import { openTab, searchFor } from './run.ts'

/** Before the first words: everyday problems, and what can be looked through without any. */
export function Begin() {
  const t = useText()
  return (
    <>
      <p className="muted">{t.search.ask}</p>
      <Problems
        onChoose={(words) => {
          hideKeyboard()
          void searchFor(words)
        }}
      />
      <section className="stack">
        <h2>{t.search.browse}</h2>
        <div className="begin-browse">
          {browsable.map((kind) => (
            <Button
              key={kind}
              onPress={() => {
                hideKeyboard()
                void openTab(kind)
              }}
            >
              {t.search.all[kind]}
            </Button>
          ))}
        </div>
      </section>
    </>
  )
}
