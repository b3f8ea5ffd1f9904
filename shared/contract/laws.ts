import { z } from 'zod'
import { isoDate, segment } from './kinds.ts'

export const lawStatus = z.enum(['in-force', 'superseded', 'expired', 'unknown'])
export type LawStatus = z.infer<typeof lawStatus>

const lawBrief = {
  lawId: z.string(),
  title: z.string(),
  category: z.string(),
  region: z.string().nullable(),
  status: lawStatus,
  effective: isoDate.nullable(),
  /** A plain-language digest written for this kiosk; the official text prevails. */
  digest: z.boolean(),
}

/** An article that matched, or (`articleId` null) a law whose title matched. */
export const lawHit = z.object({
  ...lawBrief,
  articleId: z.string().nullable(),
  number: z.string(),
  heading: z.string(),
  titleSegments: z.array(segment),
  snippet: z.array(segment),
})
export type LawHit = z.infer<typeof lawHit>

export const lawHead = z.object({
  ...lawBrief,
  level: z.string().nullable(),
  issued: isoDate.nullable(),
  summary: z.string().nullable(),
  /** Adoption and amendment lines, oldest first. */
  history: z.array(z.string()),
  articleCount: z.int(),
  /** The table of contents: `section` is the page of the reader on which the heading stands. */
  contents: z.array(z.object({ level: z.int(), title: z.string(), section: z.int() })),
  sectionCount: z.int(),
  supersededBy: z.object({ lawId: z.string(), title: z.string() }).nullable(),
})
export type LawHead = z.infer<typeof lawHead>

export const lawArticle = z.object({
  articleId: z.string(),
  /** `第四十七条`, `第一百二十条之一`, or empty for a preamble or a text without articles. */
  number: z.string(),
  paragraphs: z.array(z.string()),
  /** What staff and experts wrote to explain it (Codes, Art. 7), the newest first. */
  interpretations: z.array(z.object({ documentId: z.string(), title: z.string() })),
})

export type LawArticle = z.infer<typeof lawArticle>

/** One page of the reader: the articles under one heading. */
export const lawSection = z.object({
  index: z.int(),
  headings: z.array(z.string()),
  articles: z.array(lawArticle),
})
export type LawSection = z.infer<typeof lawSection>

export const lawMethods = {
  'laws.open': { input: z.object({ lawId: z.string().max(200) }), output: lawHead },
  /** A page of the reader, by its number or by an article that stands on it. */
  'laws.section': {
    input: z.object({
      lawId: z.string().max(200),
      at: z.union([z.object({ index: z.int().min(0) }), z.object({ articleId: z.string().max(240) })]),
    }),
    output: lawSection,
  },
  /** Where an article stands: `number` as a person keys it, `47` or `第四十七条` or `一百二十条之一`. */
  'laws.find': {
    input: z.object({ lawId: z.string().max(200), number: z.string().trim().min(1).max(20) }),
    output: z.object({ articleId: z.string(), section: z.int() }),
  },
} as const
