/** A law as its text has it, before it is known under which id it is published. */
export type LawText = {
  title: string
  /** The second `# ` line of a law that comes in several files: `物权编`. */
  part: string | null
  /** Adoption and amendment lines as they stand, in their order. */
  history: string[]
  headings: Heading[]
  articles: Article[]
  /** Numbers that are skipped, articles without text: taken, but worth a look. */
  oddities: { line: number; what: string }[]
}

export type Heading = {
  level: number
  title: string
  /** Index of the first article below it; may equal the number of articles when nothing is. */
  first: number
}

export type Article = {
  /** Unique in its law, the tail of its id: `第一条`, `第一条(2)`, `序`, `段3`. */
  key: string
  /** `第一条`, or empty for a preamble or a text without articles. */
  number: string
  value: number
  /** Index of the heading it stands under. */
  heading: number | null
  paragraphs: string[]
}
