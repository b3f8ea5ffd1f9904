import type { DocumentKind } from '../../shared/contract/documents.ts'
import type { TableName } from '../release/schema.ts'
import type { Problem } from './problem.ts'

export type LawRow = {
  id: string
  title: string
  category: string
  level: string | null
  region: string | null
  status: 'in-force' | 'superseded' | 'expired' | 'unknown'
  issued: string | null
  effective: string | null
  superseded_by: string | null
  digest: 0 | 1
  summary: string | null
  aliases: string
  history: string
  source: string
}

export type HeadingRow = {
  id: string
  law_id: string
  ord: number
  level: number
  title: string
  parent_id: string | null
  first_ord: number
}

export type ArticleRow = {
  id: string
  law_id: string
  ord: number
  number: string
  heading_id: string | null
  text: string
}

export type DocumentRow = {
  id: string
  kind: DocumentKind
  title: string
  field: string | null
  date: string
  source: string | null
  important: 0 | 1
  /** The last day it is shown; null where it stays. */
  public_until: string | null
  cites: string
  tags: string
  body: string
  sample: 0 | 1
}

export type GuideRow = {
  id: string
  title: string
  field: string
  summary: string
  wordings: string
  body: string
  written: string
  sample: 0 | 1
}

/** Lists are JSON arrays. */
export type LexiconRow = { id: string; everyday: string; legal: string; articles: string }

export type RuleRow = { id: string; body: string }

type OtherRow = Record<string, string | number | null>

/** Every row of a release, by table, as the schema names the columns. */
export type Content = {
  law: LawRow[]
  article: ArticleRow[]
  heading: HeadingRow[]
  document: DocumentRow[]
  guide: GuideRow[]
  lexicon: LexiconRow[]
  rule: RuleRow[]
} & Record<
  Exclude<TableName, 'law' | 'article' | 'heading' | 'document' | 'guide' | 'lexicon' | 'rule'>,
  OtherRow[]
>

export const emptyContent = (): Content => ({
  law: [],
  article: [],
  heading: [],
  institution: [],
  practitioner: [],
  penalty: [],
  document: [],
  agreement: [],
  guide: [],
  lexicon: [],
  rule: [],
})

/** What an importer brings: rows, what it had to leave out, and what it took but a person should look at. */
export type Import<Rows> = { rows: Rows; filesTaken: number; problems: Problem[]; remarks: Problem[] }

/** Told now and then how far a stage has come. */
export type Progress = (stage: string, done: number, total: number) => void
