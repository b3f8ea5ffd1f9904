/** Something wrong in the material handed in, where a person can find it. Lines count from 1. */
export type Problem = { readonly file: string; readonly line: number; readonly what: string }

/** What reading a piece of material gives: the value, or everything found wrong with it. */
export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

export const refuse = (file: string, line: number, what: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ file, line, what }],
})

export const inWords = ({ file, line, what }: Problem): string => `${file}:${line}: ${what}`
