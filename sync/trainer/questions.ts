import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { bareTitle } from '../../shared/search/lawTitle.ts'

const line = z.object({ id: z.string(), q: z.string(), relevant: z.array(z.string()).min(1) })

/** A question with the rows of `search_article` that answer it. */
export type Question = { readonly id: string; readonly text: string; readonly right: readonly number[] }

/**
 * Questions with known answers: JSON lines of `{"id","q","relevant":["<law title><article number>", …]}`. `rowOf` finds
 * an article by that name; a question none of whose answers is there is left out. Throws on a broken line.
 */
export function readQuestions(file: string, rowOf: ReadonlyMap<string, number>): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => line.parse(JSON.parse(text)))
    .map(({ id, q, relevant }) => ({
      id,
      text: q,
      right: relevant.flatMap((name) => rowOf.get(bareTitle(name)) ?? []),
    }))
    .filter(({ right }) => right.length > 0)
}

/** The set of questions a question came from: `stard` of `stard-12`. */
export const sourceOf = ({ id }: Question): string => id.split('-', 1)[0] ?? ''
