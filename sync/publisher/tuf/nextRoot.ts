import { Key, Metadata, MetadataKind, Root } from '@tufjs/models'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Signer } from './keys.ts'
import { expiry, rootYears } from './metadata.ts'

export const roles = ['root', 'targets', 'snapshot', 'timestamp'] as const
export type RoleName = (typeof roles)[number]
/** One key of a role makes way for another. `old` is how the id of the key begins. */
export type Replacement = { role: RoleName; old: string; key: Key }

type RootJson = {
  version: number
  expires: string
  keys: Record<string, unknown>
  roles: Record<RoleName, { keyids: string[]; threshold: number }>
}

/**
 * The root that follows `current`, unsigned: with a key replaced, or the same for longer. Fails with `no-such-key` where
 * the role has no key of that id, or several that begin so.
 */
export function proposeRoot(
  current: Metadata<Root>,
  replacement: Replacement | null,
  now: Date,
): Result<Metadata<Root>, 'no-such-key'> {
  const next = structuredClone(current.signed.toJSON()) as unknown as RootJson
  next.version++
  next.expires = expiry(now, rootYears)
  if (replacement) {
    const { role, old, key } = replacement
    const { keyids } = next.roles[role]
    const found = keyids.filter((id) => id.startsWith(old))
    if (old === '' || found.length !== 1) return fail('no-such-key', `${role} ${old}`)
    next.roles[role].keyids = keyids.map((id) => (id === found[0] ? key.keyID : id))
    next.keys[key.keyID] = key.toJSON()
    const used = new Set(roles.flatMap((name) => next.roles[name].keyids))
    next.keys = Object.fromEntries(Object.entries(next.keys).filter(([id]) => used.has(id)))
  }
  return ok(new Metadata(Root.fromJSON(next as unknown as Parameters<typeof Root.fromJSON>[0])))
}

/** The proposal with one more signature; signing twice with one key counts once. */
export function signRoot(proposal: Metadata<Root>, { sign }: Signer): Metadata<Root> {
  const signed = new Metadata(proposal.signed, { ...proposal.signatures })
  signed.sign(sign)
  return signed
}

/**
 * Whether kiosks that trust `current` will follow: the proposal is the next version, and enough keys of both roots
 * signed it.
 */
export function isReady(
  current: Metadata<Root>,
  proposal: Metadata<Root>,
): Result<void, 'wrong-version' | 'too-few-signatures'> {
  if (proposal.signed.version !== current.signed.version + 1)
    return fail('wrong-version', `${proposal.signed.version} does not follow ${current.signed.version}`)
  try {
    current.verifyDelegate(MetadataKind.Root, proposal)
    proposal.verifyDelegate(MetadataKind.Root, proposal)
    return ok(undefined)
  } catch (error) {
    return fail('too-few-signatures', error instanceof Error ? error.message : '')
  }
}

/** A public key as it is handed over: `{"keyid", "key"}`. */
export const publicFile = ({ key }: Signer): string =>
  `${JSON.stringify({ keyid: key.keyID, key: key.toJSON() }, null, 2)}\n`

/** Reads what `publicFile` wrote. Throws on anything else. */
export function readPublic(text: string): Key {
  const { keyid, key } = JSON.parse(text)
  return Key.fromJSON(keyid, key)
}
