import { Search, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Field } from '../../components/Field.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { LawFilterPanel } from './LawFilterPanel.tsx'
import './LawSearch.css'
import { LawResults } from './LawResults.tsx'
import { Problems } from './Problems.tsx'
import { search, searchFor, setText, useLawSearch } from './store.ts'

/** Looking up laws (Codes, Art. 10). */
export function LawSearch() {
  const t = useText()
  const { text, asked, filters, found, failure, loading } = useLawSearch()
  const [filtering, setFiltering] = useState(false)
  const filtersOn = [filters.category, filters.region, filters.inForce].filter(Boolean).length
  const hasFilters = found && (found.total > 0 || filtersOn > 0)
  return (
    <Screen
      title={t.search.title}
      actions={
        hasFilters && (
          <Button
            icon={<SlidersHorizontal aria-hidden />}
            pressed={filtersOn > 0}
            onPress={() => setFiltering(true)}
          >
            {filtersOn > 0 ? t.search.filtersOn(filtersOn) : t.search.filters}
          </Button>
        )
      }
      sheet={filtering && found && <LawFilterPanel found={found} onClose={() => setFiltering(false)} />}
    >
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
          label={t.search.label}
          hint={t.search.hint}
          pad="text"
          value={text}
          onChange={setText}
          maxLength={200}
          autoFocus={asked === null}
        />
        <Button type="submit" look="main" icon={<Search aria-hidden />}>
          {t.search.go}
        </Button>
      </form>
      {asked === null && (
        <>
          <p className="muted">{t.search.ask}</p>
          <Problems
            onChoose={(query) => {
              hideKeyboard()
              searchFor(query)
            }}
          />
        </>
      )}
      {failure && <Failure code={failure} retry={() => void search()} />}
      {loading && !found && (
        <p className="muted" role="status">
          {t.search.searching}
        </p>
      )}
      {found && asked !== null && (
        <LawResults
          found={found}
          asked={asked}
          filtered={filtersOn > 0}
          onOpen={(hit) => go({ screen: 'law', lawId: hit.lawId, articleId: hit.articleId })}
        />
      )}
    </Screen>
  )
}
