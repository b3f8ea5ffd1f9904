import { z } from 'zod'
import { isoDate, segment } from './kinds.ts'

export const documentKind = z.enum(['case', 'qa', 'news', 'notice', 'interview', 'interpretation'])
export type DocumentKind = z.infer<typeof documentKind>

export const documentBrief = {
  documentId: z.string(),
  documentKind,
  title: z.string(),
  field: z.string().nullable(),
  /** Null where the source gives none. */
  date: isoDate.nullable(),
  source: z.string().nullable(),
  sample: z.boolean(),
}

/** A case, a question with its answer or a piece of information that matched. */
export const documentHit = z.object({
  ...documentBrief,
  titleSegments: z.array(segment),
  snippet: z.array(segment),
})
export type DocumentHit = z.infer<typeof documentHit>

export const documentPage = z.object({
  ...documentBrief,
  /** Paragraphs in order; `heading` ones are set as headings. */
  paragraphs: z.array(z.object({ heading: z.boolean(), text: z.string() })),
  /** The articles it cites; without ids where this kiosk does not hold the law. */
  cites: z.array(
    z.object({
      title: z.string(),
      number: z.string(),
      lawId: z.string().nullable(),
      articleId: z.string().nullable(),
    }),
  ),
})
export type DocumentPage = z.infer<typeof documentPage>

export const documentMethods = {
  /** Cases, Q&A and information (Codes, Arts 7-9, 13). */
  'documents.open': { input: z.object({ documentId: z.string().max(200) }), output: documentPage },
} as const
