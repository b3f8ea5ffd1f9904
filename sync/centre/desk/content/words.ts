import type { Language } from '../../../../shared/contract/kinds.ts'
import type { Decision } from '../../content/decideItem.ts'
import type { FormKind, ItemAct, ItemKind, ItemState } from '../../content/kinds.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

export type ContentWords = {
  readonly title: string
  readonly lead: string
  readonly leadInstitution: string
  readonly all: string
  readonly none: string
  readonly create: string
  readonly createTitle: string
  readonly createHint: Readonly<Record<FormKind, string>>
  readonly change: string
  readonly changeHint: string
  readonly search: string
  readonly foundNothing: string
  readonly back: string
  readonly kinds: Readonly<Record<ItemKind, string>>
  readonly states: Readonly<Record<ItemState, string>>
  readonly acts: Readonly<Record<ItemAct, string>>
  readonly untitled: string
  readonly important: string
  readonly urgent: string
  readonly changedAt: string
  readonly revision: (number: number) => string
  readonly release: (version: number) => string
  readonly inRelease: (version: number) => string
  readonly noLongerInRelease: string
  readonly goesAt: string
  readonly centre: string
  readonly note: string
  readonly history: string
  readonly preview: string
  readonly previewHint: string
  readonly cites: string
  readonly citeFound: string
  readonly citeLost: string
  readonly problems: string
  readonly remarks: string
  readonly line: (line: number) => string
  readonly more: (count: number) => string
  readonly edit: string
  readonly save: string
  readonly decisions: Readonly<Record<Decision, string>>
  readonly rejectReason: string
  readonly withdrawReason: string
  readonly withdrawHint: string
  readonly discardHint: string
  readonly anotherApproves: string
  readonly authorOfThis: string
  readonly conflict: string
  readonly conflictTheirs: string
  readonly notNow: string
  readonly notAllowed: string
  readonly ownWork: string
  readonly stillWrong: string
  readonly reasonMissing: string
  readonly reasonTooLong: (most: number) => string
  readonly notFound: string
  readonly fields: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
  readonly lawStatuses: Readonly<Record<string, string>>
  readonly upload: string
  readonly uploadHint: string
  readonly download: string
  readonly downloadHint: string
  readonly whole: string
  readonly wholeHint: string
  readonly removes: string
  readonly byFile: string
  readonly byForm: string
  readonly columns: Readonly<Record<string, string>>
  readonly columnHints: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly checkRow: string
  readonly rowWrong: string
  readonly removeRow: string
  readonly removeRowHint: string
  readonly removeTitle: (name: string) => string
  readonly rowTitle: (name: string) => string
  readonly changes: string
  readonly counted: (added: number, changed: number, gone: number) => string
  readonly noChanges: string
  readonly added: string
  readonly changed: string
  readonly gone: string
  readonly emptyValue: string
  readonly lawCounted: (articles: number) => string
  readonly wholeText: string
  readonly articlesCounted: (added: number, changed: number, gone: number) => string
  readonly articlesSame: string
  readonly articlesMoved: (count: number) => string
  readonly headings: string
  readonly served: (version: number) => string
  readonly nothingServed: string
  readonly waiting: (count: number) => string
  readonly waitsHint: string
  readonly releaseNow: string
  readonly releasing: string
  readonly failed: string
  readonly failures: Readonly<Record<string, string>>
  readonly keyHolder: string
  readonly keySteps: readonly [string, string, string]
  readonly renewHint: string
  readonly blocked: (title: string) => string
  readonly takeUp: string
}

export const contentWords: Readonly<Record<Language, ContentWords>> = { 'zh-CN': zh, en }
