/** What a case came to. `lost`, `doubled`: requests whose receipt was given; `wrong`: anything else that must not be. */
export type Outcome = { tried: number; lost: number; doubled: number; wrong: number; say?: string }

/** A case that was tried, or why it cannot be tried on this machine. */
export type FaultCase = { readonly number: number; readonly name: string } & (
  | { readonly run: () => Promise<Outcome | { notHere: string }> }
  /** Proved by tests of the suite, found by file and the beginning of their name; each counts as one try. */
  | { readonly tests: readonly (readonly [file: string, name: string])[] }
)

export const nothingWrong = (tried: number, say?: string): Outcome => ({
  tried,
  lost: 0,
  doubled: 0,
  wrong: 0,
  ...(say ? { say } : {}),
})

export const sum = (a: Outcome, b: Outcome): Outcome => ({
  tried: a.tried + b.tried,
  lost: a.lost + b.lost,
  doubled: a.doubled + b.doubled,
  wrong: a.wrong + b.wrong,
})

/** Asks again until it is so. Gives up after a minute with words of what was waited for. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const giveUp = Date.now() + 60_000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > giveUp) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
