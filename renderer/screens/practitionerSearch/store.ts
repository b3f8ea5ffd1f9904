import type { FailureCode, Input, Output } from '../../../shared/contract/contract.ts'
import { ask } from '../../app/ask.ts'
import { sessionStore } from '../../app/sessionStore.ts'

export type Sort = 'relevance' | 'distance' | 'years'
export type Query = {
  text: string
  district: string | null
  expertise: string | null
  minYears: number | null
  sort: Sort
}

type PractitionerSearch = {
  text: string
  query: Query
  found: Output<'practitioners.search'> | null
  failure: FailureCode | null
}

export const noQuery: Query = { text: '', district: null, expertise: null, minYears: null, sort: 'relevance' }

export const usePractitionerSearch = sessionStore<PractitionerSearch>({
  text: '',
  query: noQuery,
  found: null,
  failure: null,
})

const { setState: set, getState: get } = usePractitionerSearch

export const setText = (text: string): void => set({ text })

const inputOf = ({ district, expertise, minYears, text, sort }: Query): Input<'practitioners.search'> => ({
  text,
  sort,
  kind: 'lawyer',
  ...(district && { district }),
  ...(expertise && { expertise }),
  ...(minYears && { minYears }),
})

/** Looks lawyers up (Codes, Art. 11); an answer overtaken by a later search is dropped. */
export async function search(change: Partial<Query> = {}): Promise<void> {
  const query = { ...get().query, ...change }
  set({ query, failure: null })
  const answer = await ask('practitioners.search', inputOf(query))
  if (!answer || get().query !== query) return
  set({ found: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.code })
}

/** The next page of lawyers, behind those already shown. */
export async function more(): Promise<void> {
  const { query, found } = get()
  if (!found) return
  const answer = await ask('practitioners.search', { ...inputOf(query), offset: found.hits.length })
  if (!answer || get().found !== found) return
  if (answer.ok) set({ found: { ...found, hits: [...found.hits, ...answer.value.hits] } })
  else set({ failure: answer.code })
}
