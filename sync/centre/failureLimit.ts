export const closedMs = 15 * 60_000
const maxNames = 10_000

/** Closes a name (an account, a receipt code) for 15 minutes after so many failures in a row. Kept in memory only. */
export type FailureLimit = {
  closed(name: string): boolean
  failed(name: string): void
  succeeded(name: string): void
}

export function failureLimit(now: () => Date, maxFailures = 5): FailureLimit {
  const failures = new Map<string, { count: number; last: number }>()
  const recent = (name: string): number => {
    const entry = failures.get(name)
    return entry && now().getTime() - entry.last < closedMs ? entry.count : 0
  }
  return {
    closed: (name) => recent(name) >= maxFailures,
    failed(name) {
      const count = recent(name) + 1
      failures.delete(name)
      failures.set(name, { count, last: now().getTime() })
      // The name longest without a failure goes first.
      const [oldest] = failures.keys()
      if (failures.size > maxNames && oldest !== undefined) failures.delete(oldest)
    },
    succeeded: (name) => void failures.delete(name),
  }
}
