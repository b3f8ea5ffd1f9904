import { Search as Glass } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { isBrowsable } from './narrowing.ts'
import { search } from './run.ts'
import { useSearch } from './store.ts'
import { type } from './suggest.ts'

/** The one field everything is looked for with. It asks to be typed into where nothing is shown yet. */
export function SearchField({ toReserve }: { toReserve: boolean }) {
  const t = useText()
  const { text, asked, kind } = useSearch()
  return (
    <form
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault()
        hideKeyboard()
        void search()
      }}
    >
      <Field
        look="search"
        label={toReserve ? t.lawyers.label : t.search.label}
        hint={toReserve ? t.lawyers.hint : t.search.hint}
        pad="text"
        value={text}
        onChange={type}
        maxLength={200}
        autoFocus={asked === null && text === '' && !isBrowsable(kind)}
      />
      <Button type="submit" look="main" icon={<Glass aria-hidden />}>
        {t.search.go}
      </Button>
    </form>
  )
}
