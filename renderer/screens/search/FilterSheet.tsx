import type { Facet } from '../../../shared/contract/kinds.ts'
import { Button } from '../../components/Button.tsx'
import { Chips, Consent } from '../../components/Choice.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'
import { narrowingsOn, notNarrowed, type Sort, sortsOf } from './narrowing.ts'
import { dropNarrowing, filter, sortBy } from './run.ts'
import { type Found, useSearch } from './store.ts'

const yearsOffered = [5, 10, 20]
const metresOffered = [1000, 3000, 5000, 10_000]

type Props = { found: Found; toReserve: boolean; onClose: () => void }

/** Narrowing down a tab and putting it in order; every touch applies at once. */
export function FilterSheet({ found, toReserve, onClose }: Props) {
  const t = useText()
  const words = useContentWords()
  const { narrowed } = useSearch()
  const { kind, facets } = found
  const { filters, sort } = narrowed[kind] ?? notNarrowed
  const isDirectory = kind === 'practitioner' || kind === 'institution'

  /** One filter by the values the host found; absent where there is nothing to choose. */
  const byFacet = (
    label: string,
    name: 'field' | 'region' | 'year' | 'district' | 'expertise' | 'practitionerKind' | 'penaltyKind',
    named: (value: string) => string = words.of,
  ) => {
    const chosen = filters[name]
    if (facets[name].length === 0 && chosen === undefined) return null
    return (
      <Chips
        key={name}
        label={label}
        all={t.search.anything}
        options={withChosen(facets[name], chosen).map(({ value, count }) => ({
          value,
          name: `${named(value)} ${count}`,
        }))}
        value={chosen === undefined ? null : String(chosen)}
        onChange={(value) =>
          void filter({ [name]: name === 'year' && value ? Number(value) : (value ?? undefined) })
        }
      />
    )
  }
  /** One filter by steps that are always the same. */
  const bySteps = (
    label: string,
    name: 'minYears' | 'within',
    steps: readonly number[],
    words: (step: number) => string,
  ) => (
    <Chips
      label={label}
      all={t.search.anything}
      options={steps.map((step) => ({ value: String(step), name: words(step) }))}
      value={filters[name] === undefined ? null : String(filters[name])}
      onChange={(value) => void filter({ [name]: value === null ? undefined : Number(value) })}
    />
  )

  return (
    <Sheet title={t.search.filters} onClose={onClose}>
      <div className="stack-wide">
        <Chips
          label={t.search.sort}
          options={sortsOf[kind].map((value) => ({ value, name: t.search.sorts[value] }))}
          value={sort}
          onChange={(value) => void sortBy((value ?? 'relevance') as Sort)}
        />
        {kind === 'law' && (
          <Consent
            checked={filters.inForce ?? false}
            onChange={(on) => void filter({ inForce: on || undefined })}
          >
            {t.search.onlyInForce}
          </Consent>
        )}
        {!toReserve && byFacet(t.search.profession, 'practitionerKind', (value) => nameOf(t.kinds, value))}
        {byFacet(t.search.penaltyKind, 'penaltyKind')}
        {byFacet(kind === 'law' ? t.search.category : t.search.field, 'field')}
        {byFacet(t.search.region, 'region')}
        {byFacet(t.lawyers.expertise, 'expertise')}
        {byFacet(t.lawyers.district, 'district')}
        {kind === 'practitioner' &&
          bySteps(t.lawyers.years, 'minYears', yearsOffered, t.lawyers.yearsAtLeast)}
        {isDirectory &&
          bySteps(t.search.within, 'within', metresOffered, (metres) => t.search.withinOf(metres / 1000))}
        {byFacet(t.search.year, 'year', t.search.yearOf)}
        <div className="sheet-answers">
          {narrowingsOn({ filters, sort }) > 0 && (
            <Button onPress={() => void dropNarrowing()}>{t.search.dropFilters}</Button>
          )}
          <Button look="main" onPress={onClose}>
            {t.search.show(found.total)}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

/** The values to choose from, the chosen one among them even where it leaves nothing. */
const withChosen = (facets: readonly Facet[], chosen: string | number | undefined): Facet[] =>
  chosen === undefined || facets.some(({ value }) => value === String(chosen))
    ? [...facets]
    : [{ value: String(chosen), count: 0 }, ...facets]
