import type { FailureCode, Output } from '../../../shared/contract/contract.ts'
import type { SearchFilters, SearchKind, Suggestion } from '../../../shared/contract/search.ts'
import { useDepth } from '../../app/depth.ts'
import { go, useNavigation } from '../../app/navigation.ts'
import { sessionStore } from '../../app/sessionStore.ts'
import type { Narrowing } from './narrowing.ts'

export type Found = Output<'search.run'>
export type Asked = {
  text: string
  /** Null leaves the tab to the host. */
  kind: SearchKind | null
  verbatim: boolean
  narrowing: Narrowing
}

export type Search = {
  /** What stands in the field. */
  text: string
  /** The tab the person chose; null until then. */
  kind: SearchKind | null
  /** What narrows each tab; a tab that is not here is not narrowed. */
  narrowed: Partial<Record<SearchKind, Narrowing>>
  /** What this search never leaves: a reservation is made with a lawyer. */
  only: SearchFilters
  /** What was last searched for; null before the first search. */
  asked: Asked | null
  found: Found | null
  failure: FailureCode | null
  loading: boolean
  guidance: Output<'guidance.match'> | null
  suggestions: Suggestion[]
  /** The text suggestions are being asked for; null when none are under way. */
  suggesting: string | null
}

const nothing: Search = {
  text: '',
  kind: null,
  narrowed: {},
  only: {},
  asked: null,
  found: null,
  failure: null,
  loading: false,
  guidance: null,
  suggestions: [],
  suggesting: null,
}

/** One search for each depth of the trail a search stands at, so that the way back finds each as it was left. */
export const useSearches = sessionStore<{ at: Record<number, Search> }>({ at: {} })

/** The depth of the trail the person is at. */
export const here = (): number => useNavigation.getState().trail.length

export const searchAt = (depth: number): Search => useSearches.getState().at[depth] ?? nothing

export const change = (depth: number, to: Partial<Search>): void =>
  useSearches.setState(({ at }) => ({ at: { ...at, [depth]: { ...(at[depth] ?? nothing), ...to } } }))

/** The search the screen that asks stands for. */
export function useSearch(): Search {
  const depth = useDepth()
  return useSearches(({ at }) => at[depth] ?? nothing)
}

type Opening = Partial<Pick<Search, 'text' | 'kind' | 'narrowed'>>

function open(start: Partial<Search>, toReserve: boolean): void {
  useSearches.setState(({ at }) => ({ at: { ...at, [here() + 1]: { ...nothing, ...start } } }))
  go({ screen: 'search', toReserve })
}

/** Goes to a search of its own for these words and this tab; the screen begins it. */
export const openSearch = (start: Opening = {}): void => open(start, false)

/** Goes to the lawyers, to choose the one to reserve (Codes, Art. 26). */
export const openLawyers = (): void =>
  open({ kind: 'practitioner', only: { practitionerKind: 'lawyer' } }, true)
