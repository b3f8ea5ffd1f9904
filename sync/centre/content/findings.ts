import type { Language } from '../../../shared/contract/kinds.ts'
import type { Edit } from '../../release/edit.ts'
import type { Facts } from '../facts.ts'

/** Something in what was written, in words for whoever wrote it: the field, and the line where it has lines. */
export type Finding = { readonly field: string; readonly line: number | null; readonly what: string }

/** What an item would do to the release that is served, and what speaks against it. */
export type Checked = {
  readonly edits: readonly Edit[]
  /** With one of these it cannot be submitted, approved or released. */
  readonly problems: readonly Finding[]
  /** What somebody should look at; it may well be right. */
  readonly remarks: readonly Finding[]
}

/** What an item is checked against, and the language of what is said about it. */
export type Against = { readonly facts: Facts; readonly lang: Language }
