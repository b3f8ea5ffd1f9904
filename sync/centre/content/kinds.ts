import { type DocumentKind, documentKind } from '../../../shared/contract/documents.ts'

/** Tables of the directory: one item changes many rows. */
export const tableKinds = ['institution', 'practitioner', 'penalty'] as const
export type TableKind = (typeof tableKinds)[number]

/** What is written in a form of its fields. */
export const formKinds = [...documentKind.options, 'law', ...tableKinds] as const
export type FormKind = (typeof formKinds)[number]

/** `hot` is the list of what the home screen leads to: there is one, which is changed topic by topic (Codes, Art. 9). */
export type ItemKind = FormKind | 'hot'

export const isDocument = (kind: ItemKind): kind is DocumentKind =>
  documentKind.options.some((one) => one === kind)

export const isTable = (kind: ItemKind): kind is TableKind => tableKinds.some((table) => table === kind)

/** What stays the desk's: an import does not change it. Laws and tables are changes, on which a later import has the last word. */
export const keptKinds = [...documentKind.options, 'hot'] as const

/** What an institution may apply to have released (Codes, Art. 8). */
export const institutionKinds: readonly FormKind[] = ['news', 'notice']

/** `approved` waits for a release; `released` is in the one that is served. */
export const itemStates = ['draft', 'submitted', 'rejected', 'approved', 'released', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]
/** Somebody is still at it, or it waits for a release. */
export const openStates = ['draft', 'submitted', 'rejected', 'approved'] as const satisfies ItemState[]

export const itemActs = [
  'written',
  'submitted',
  'approved',
  'rejected',
  'released',
  'discarded',
  'withdrawn',
] as const
export type ItemAct = (typeof itemActs)[number]

/** What was typed into a form, by the name of the field. */
export type Fields = Readonly<Record<string, string>>
