import { type KeyList, keyList, type SignedKeyList, verifyKeyList } from '../envelope/keyList.ts'
import type { KioskFile } from '../envelope/kioskFile.ts'
import type { SealKey } from '../envelope/seal.ts'
import { type AckKey, statementJson } from '../envelope/statement.ts'

/** Where the newest keys of the centre are kept. */
export type KeyMemory = {
  keyList(): SignedKeyList | null
  keepKeyList(list: SignedKeyList): void
}

export type CentreKeys = {
  /** What requests are sealed to from now on. */
  sealKey(): SealKey
  /** What the centre's statements may be signed with. */
  ackKeys(): readonly AckKey[]
  /** Takes over a newer list signed with a key known so far; anything else changes nothing. Whether keys changed. */
  take(list: SignedKeyList): boolean
}

/** The keys of the centre: those of `kiosk.json` until the centre, signing with one of them, names others. */
export function centreKeys(
  { sealKey, ackKey }: Pick<KioskFile['centre'], 'sealKey' | 'ackKey'>,
  memory: KeyMemory,
): CentreKeys {
  const stored = memory.keyList()
  const first: KeyList = { version: 0, sealKey, ackKeys: [ackKey] }
  // Verified when it was stored; in this file nobody but the kiosk writes.
  let current = (stored && keyList.safeParse(statementJson(stored.statement)).data) ?? first
  return {
    sealKey: () => current.sealKey,
    ackKeys: () => current.ackKeys,
    take(list) {
      const read = verifyKeyList(list, current.ackKeys)
      if (!read.ok || read.value.version <= current.version) return false
      const changed = JSON.stringify(read.value.ackKeys) !== JSON.stringify(current.ackKeys)
      memory.keepKeyList(list)
      current = read.value
      return changed
    },
  }
}
