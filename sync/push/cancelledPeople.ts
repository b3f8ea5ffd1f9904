import {
  type CancelledList,
  cancelledHash,
  cancelledList,
  type SignedCancelledList,
  verifyCancelledList,
} from '../envelope/cancelled.ts'
import { type AckKey, statementJson } from '../envelope/statement.ts'

/** Where the newest list of cancelled accounts is kept. */
export type CancelledMemory = {
  cancelledList(): SignedCancelledList | null
  keepCancelledList(list: SignedCancelledList): void
}

export type CancelledPeople = {
  /** Of the list this kiosk has; null where it has none. */
  version(): string | null
  /** Takes over a newer list that the centre signed; anything else changes nothing. Whether it did. */
  take(list: SignedCancelledList): boolean
  /** Why this person's account is cancelled (Codes, Art. 4), as a code; null when it is not. */
  reasonFor(idNumber: string): Promise<string | null>
}

/** Whose accounts the centre has cancelled, as far as this kiosk has heard; asked without the network. */
export function cancelledPeople(memory: CancelledMemory, ackKeys: () => readonly AckKey[]): CancelledPeople {
  // Verified when it was stored; the key it is signed with may be gone since.
  let current: CancelledList | null =
    cancelledList.safeParse(statementJson(memory.cancelledList()?.statement ?? '')).data ?? null
  let turn: Promise<unknown> = Promise.resolve()

  return {
    version: () => current?.version ?? null,
    take(list) {
      const read = verifyCancelledList(list, ackKeys())
      if (!read.ok || (current && read.value.version <= current.version)) return false
      current = read.value
      memory.keepCancelledList(list)
      return true
    },
    reasonFor(idNumber) {
      // One at a time: each takes 128 MiB while it lasts.
      const answer = turn.then(async () => {
        if (!current || current.people.length === 0) return null
        const { people, salt } = current
        const mine = await cancelledHash(idNumber, salt)
        return people.find(([hash]) => hash === mine)?.[1] ?? null
      })
      turn = answer.catch(() => undefined)
      return answer
    },
  }
}
