import { Search, SlidersHorizontal } from 'lucide-react'
import { useEffect, useState } from 'react'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Chips } from '../../components/Choice.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import '../lawSearch/LawSearch.css'
import { PractitionerCardButton } from './PractitionerCardButton.tsx'
import { PractitionerFilterPanel } from './PractitionerFilterPanel.tsx'
import { more, noQuery, type Sort, search, setText, usePractitionerSearch } from './store.ts'

/** Looking up lawyers, also as the first thing of a reservation (Codes, Arts 11, 26). */
export function PractitionerSearch({ toReserve }: { toReserve: boolean }) {
  const t = useText()
  const { text, query, found, failure } = usePractitionerSearch()
  const [filtering, setFiltering] = useState(false)
  useEffect(() => {
    if (!usePractitionerSearch.getState().found) void search()
  }, [])
  const filtersOn = [query.district, query.expertise, query.minYears].filter(Boolean).length
  const left = found ? found.total - found.hits.length : 0
  return (
    <Screen
      title={toReserve ? t.lawyers.titleReserve : t.lawyers.title}
      actions={
        <Button
          icon={<SlidersHorizontal aria-hidden />}
          pressed={filtersOn > 0}
          onPress={() => setFiltering(true)}
        >
          {filtersOn > 0 ? t.search.filtersOn(filtersOn) : t.search.filters}
        </Button>
      }
      sheet={
        filtering && found && <PractitionerFilterPanel found={found} onClose={() => setFiltering(false)} />
      }
    >
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          hideKeyboard()
          void search({ text: text.trim() })
        }}
      >
        <Field
          look="search"
          label={t.lawyers.label}
          hint={t.lawyers.hint}
          pad="text"
          value={text}
          onChange={setText}
          maxLength={60}
        />
        <Button type="submit" look="main" icon={<Search aria-hidden />}>
          {t.search.go}
        </Button>
      </form>
      <Chips
        label={t.lawyers.sort}
        options={(['relevance', 'distance', 'years'] as const).map((sort) => ({
          value: sort,
          name: t.lawyers.sorts[sort],
        }))}
        value={query.sort}
        onChange={(sort) => void search({ sort: (sort ?? 'relevance') as Sort })}
      />
      {failure && <Failure code={failure} retry={() => void search()} />}
      {!found && !failure && (
        <p role="status" className="muted">
          {t.search.searching}
        </p>
      )}
      {found && (
        <p role="status" className="muted">
          {t.lawyers.count(found.total)}
        </p>
      )}
      {found?.total === 0 && (
        <>
          <Notice title={t.lawyers.noneTitle}>
            <p>{t.lawyers.noneBody}</p>
            <p>{t.failure.help}</p>
          </Notice>
          <div className="row">
            <Button
              onPress={() => {
                setText('')
                void search(noQuery)
              }}
            >
              {t.search.dropFilters}
            </Button>
            <Button onPress={() => go({ screen: 'help' })}>{t.bar.help}</Button>
          </div>
        </>
      )}
      <ul className="stack">
        {found?.hits.map((hit) => (
          <li key={hit.practitionerId}>
            <PractitionerCardButton hit={hit} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button wide onPress={() => void more()}>
          {t.lawyers.more(left)}
        </Button>
      )}
    </Screen>
  )
}
