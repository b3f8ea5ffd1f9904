import { z } from 'zod'
import { documentHit } from './documents.ts'
import { institutionHit } from './institutions.ts'
import { facet, segment, window, words } from './kinds.ts'
import { lawHit } from './laws.ts'
import { penaltyHit } from './penalties.ts'
import { practitionerHit, practitionerKind } from './practitioners.ts'

/** The tabs of the search, in the order they are shown. */
export const searchKinds = ['law', 'qa', 'case', 'practitioner', 'institution', 'penalty', 'news'] as const
export const searchKind = z.enum(searchKinds)
export type SearchKind = z.infer<typeof searchKind>

/** What a hit, a suggestion or a hot item opens. `query` searches for the words. */
export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('law'), lawId: z.string(), articleId: z.string().nullable() }),
  z.object({ kind: z.literal('document'), documentId: z.string() }),
  z.object({ kind: z.literal('practitioner'), practitionerId: z.string() }),
  z.object({ kind: z.literal('institution'), institutionId: z.string() }),
  z.object({ kind: z.literal('guide'), guideId: z.string() }),
  z.object({ kind: z.literal('query'), text: z.string() }),
])
export type Target = z.infer<typeof target>

/** Every filter there is; a tab ignores those that mean nothing to it. */
export const searchFilters = z.object({
  /** Field of law: the category of a law, the field of a document. */
  field: z.string().max(40).optional(),
  region: z.string().max(20).optional(),
  inForce: z.boolean().optional(),
  /** Year of issue of a law, of a document, of the decision of a penalty. */
  year: z.int().min(1900).max(2200).optional(),
  practitionerKind: practitionerKind.optional(),
  penaltyKind: z.string().max(40).optional(),
  district: z.string().max(20).optional(),
  expertise: z.string().max(20).optional(),
  minYears: z.int().min(0).max(60).optional(),
  /** Metres from this kiosk, straight line. */
  within: z.int().min(100).max(200_000).optional(),
})
export type SearchFilters = z.infer<typeof searchFilters>

/** The filters a tab offers as chips, with the number of results each value would leave. */
export const searchFacets = z.object({
  field: z.array(facet),
  region: z.array(facet),
  year: z.array(facet),
  district: z.array(facet),
  expertise: z.array(facet),
  practitionerKind: z.array(facet),
  penaltyKind: z.array(facet),
})
export type SearchFacets = z.infer<typeof searchFacets>

export const searchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('law'), hit: lawHit }),
  z.object({ kind: z.literal('document'), hit: documentHit }),
  z.object({ kind: z.literal('practitioner'), hit: practitionerHit }),
  z.object({ kind: z.literal('institution'), hit: institutionHit }),
  z.object({ kind: z.literal('penalty'), hit: penaltyHit }),
])
export type SearchHit = z.infer<typeof searchHit>

export const suggestion = z.object({
  segments: z.array(segment),
  /** What kind of thing it opens; `correction` is the words spelt otherwise. */
  what: z.enum([
    'law',
    'article',
    'qa',
    'case',
    'news',
    'practitioner',
    'institution',
    'guide',
    'question',
    'correction',
  ]),
  /**
   * A few words that tell equal names apart: the office and district of a lawyer, the region of a law. Of a law that
   * no longer applies its status (`expired`), which the page has words for. May be empty.
   */
  note: z.string(),
  target,
})
export type Suggestion = z.infer<typeof suggestion>

export const searchMethods = {
  /** One search over everything the kiosk knows (Codes, Arts 10-13). */
  'search.run': {
    input: z.object({
      text: words,
      /** Left out: the tab that suits the words best. */
      kind: searchKind.optional(),
      filters: searchFilters.default({}),
      sort: z.enum(['relevance', 'distance', 'years', 'newest']).default('relevance'),
      /** Search for the words as they stand, without correcting their spelling. */
      verbatim: z.boolean().default(false),
      ...window,
    }),
    output: z.object({
      /** The words searched for, where they are not those given: 离昏 was read as 离婚. */
      corrected: z.string().nullable(),
      kind: searchKind,
      /** Of the tab shown what fits the filters, of the others what they would show without any. */
      tabs: z.array(z.object({ kind: searchKind, count: z.int().nonnegative() })),
      /** Exactly what was named (民法典1079, a certificate number), whatever the tab; shown above the hits. */
      direct: z.array(searchHit),
      /** Hits of this tab that fit the filters. */
      total: z.int(),
      hits: z.array(searchHit),
      facets: searchFacets,
    }),
  },
  /** What the person may be about to ask, while typing. */
  'search.suggest': {
    input: z.object({ text: words, limit: z.int().min(1).max(10).default(6) }),
    output: z.object({ suggestions: z.array(suggestion) }),
  },
  /** What belongs to an article: its neighbours in meaning, and the Q&A and cases that cite it (Codes, Art. 5). */
  'search.related': {
    input: z.object({ articleId: z.string().max(240) }),
    output: z.object({ articles: z.array(lawHit), documents: z.array(documentHit) }),
  },
} as const
