import type { FailureCode, Output } from '../../../shared/contract/contract.ts'
import { ask } from '../../app/ask.ts'
import { sessionStore } from '../../app/sessionStore.ts'

export type LawFilters = { category: string | null; region: string | null; inForce: boolean }

type LawSearch = {
  /** What stands in the field. */
  text: string
  /** What was last searched for; null before the first search. */
  asked: string | null
  filters: LawFilters
  found: Output<'laws.search'> | null
  failure: FailureCode | null
  loading: boolean
}

export const noFilters: LawFilters = { category: null, region: null, inForce: false }

export const useLawSearch = sessionStore<LawSearch>({
  text: '',
  asked: null,
  filters: noFilters,
  found: null,
  failure: null,
  loading: false,
})

const { setState: set, getState: get } = useLawSearch

export const setText = (text: string): void => set({ text })

const inputOf = (text: string, { category, region, inForce }: LawFilters) => ({
  text,
  ...(category && { category }),
  ...(region && { region }),
  ...(inForce && { inForce }),
})

/** Searches anew for what stands in the field; an answer overtaken by a later search is dropped. */
export async function search(): Promise<void> {
  const text = get().text.trim()
  if (!text) {
    set({ asked: null, found: null, failure: null })
    return
  }
  const { filters } = get()
  set({ asked: text, loading: true, failure: null })
  const answer = await ask('laws.search', inputOf(text, filters))
  if (!answer || get().asked !== text || get().filters !== filters) return
  set({ loading: false, found: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.code })
}

/** Begins a new search with these words and no filters; with no words it only clears the field. */
export function searchFor(text: string): void {
  set({ text, filters: noFilters, found: null, asked: null, failure: null, loading: false })
  void search()
}

export function setFilters(change: Partial<LawFilters>): void {
  set(({ filters }) => ({ filters: { ...filters, ...change } }))
  void search()
}

/** The next page of results, behind those already shown. */
export async function more(): Promise<void> {
  const { asked, filters, found } = get()
  if (asked === null || !found) return
  const answer = await ask('laws.search', { ...inputOf(asked, filters), offset: found.hits.length })
  if (!answer || get().found !== found) return
  if (answer.ok) set({ found: { ...found, hits: [...found.hits, ...answer.value.hits] } })
  else set({ failure: answer.code })
}
