import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Metadata, MetadataKind, type Root } from '@tufjs/models'
import { expect, test } from 'vitest'
import { newPrivateKey, type Signer, signerFrom } from '../publisher/tuf/keys.ts'
import { isReady, proposeRoot, type RoleName, signRoot } from '../publisher/tuf/nextRoot.ts'
import { Repository } from '../publisher/tuf/repository.ts'
import { readPointer } from './state/state.ts'
import { newFolder, pullTo, release, serve } from './testSource.ts'

/** A publisher with one release, and a kiosk that has it. */
async function publisher() {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  const repository = new Repository(out)
  const held = (name: string): Signer => signerFrom(readFileSync(join(`${out}-keys`, `${name}.pem`), 'utf8'))
  const pull = () => pullTo(dir, out, [source.url])
  expect((await pull()).result.ok).toBe(true)

  /** Puts the next root in place as it is, however many signed it. */
  const place = (root: Metadata<Root>, version = root.signed.version): Promise<void> =>
    repository.writeRoot(version, Buffer.from(JSON.stringify(root.toJSON())))
  const propose = async (
    replacement: { role: RoleName; old: Signer; key: Signer } | null,
    now = new Date(),
  ) => {
    const change = replacement && { ...replacement, old: replacement.old.key.keyID, key: replacement.key.key }
    const proposed = proposeRoot(await repository.root(), change, now)
    if (!proposed.ok) throw new Error(proposed.code)
    return proposed.value
  }
  /** Replaces a key as the runbook says: two root keys sign, the new key takes the place of the old file. */
  const replace = async (role: RoleName, file: string, signers: readonly string[] = ['root-1', 'root-2']) => {
    const pem = newPrivateKey()
    const proposed = await propose({ role, old: held(file), key: signerFrom(pem) })
    const signed = signers.reduce((root, name) => signRoot(root, held(name)), proposed)
    expect(isReady(await repository.root(), signed)).toMatchObject({ ok: true })
    await place(signed)
    writeFileSync(join(`${out}-keys`, `${file}.pem`), pem)
  }
  const shown = () => readPointer(join(dir, 'state.db'))?.version
  return { out, source, repository, held, pull, place, propose, replace, shown }
}

test('a kiosk that was away while roots followed one another follows them one by one', async () => {
  const { out, pull, replace, shown, place, propose, held } = await publisher()
  await replace('timestamp', 'timestamp')
  await replace('targets', 'targets')
  // One on the way has long expired: only the last counts.
  const old = await propose(null, new Date('2010-01-01'))
  await place(signRoot(signRoot(old, held('root-2')), held('root-3')))
  await replace('snapshot', 'snapshot')
  await release(out, ['甲。', '乙。'])
  expect((await pull()).result).toMatchObject({ ok: true, value: { changed: true, version: 2 } })
  expect(shown()).toBe(2)
})

test('a root key can be replaced; two of the three that stand sign for the next', async () => {
  const { out, pull, replace, shown } = await publisher()
  await replace('root', 'root-3')
  await replace('timestamp', 'timestamp', ['root-2', 'root-3'])
  await release(out, ['甲。', '乙。'])
  expect((await pull()).result.ok).toBe(true)
  expect(shown()).toBe(2)
})

test.each([
  ['one root key alone', (held: (name: string) => Signer) => [held('root-1')]],
  ['keys the root before does not name', () => [signerFrom(newPrivateKey()), signerFrom(newPrivateKey())]],
  ['the key of another role', (held: (name: string) => Signer) => [held('targets'), held('timestamp')]],
])('a root signed by %s is refused, and the screen stays as it is', async (_, signersOf) => {
  const { out, repository, held, pull, place, propose, shown } = await publisher()
  const thief = signerFrom(newPrivateKey())
  const proposed = await propose({ role: 'targets', old: held('targets'), key: thief })
  const signed = signersOf(held).reduce(signRoot, proposed)
  expect(isReady(await repository.root(), signed)).toMatchObject({ code: 'too-few-signatures' })
  await release(out, ['甲。', '乙。'])
  await place(signed)
  expect((await pull()).result).toMatchObject({ ok: false, code: 'refused' })
  expect(shown()).toBe(1)
})

/** The timestamp that is served, with its version driven up by whoever holds this key. */
function forge(out: string, key: Signer, version: number): void {
  const file = join(out, 'metadata/timestamp.json')
  const json = JSON.parse(readFileSync(file, 'utf8'))
  const forged = Metadata.fromJSON(MetadataKind.Timestamp, { ...json, signed: { ...json.signed, version } })
  forged.sign(key.sign, false)
  writeFileSync(file, JSON.stringify(forged.toJSON()))
}

test('one root key and one of the thief’s own are not two, though the new root names both', async () => {
  const { out, repository, held, pull, place, propose, shown } = await publisher()
  const thief = signerFrom(newPrivateKey())
  const proposed = await propose({ role: 'root', old: held('root-3'), key: thief })
  const signed = signRoot(signRoot(proposed, thief), held('root-1'))
  expect(isReady(await repository.root(), signed)).toMatchObject({ code: 'too-few-signatures' })
  await release(out, ['甲。', '乙。'])
  await place(signed)
  expect((await pull()).result).toMatchObject({ ok: false, code: 'refused' })
  expect(shown()).toBe(1)
})

test('who holds a key that was replaced can sign nothing any more', async () => {
  const { out, held, pull, replace, shown } = await publisher()
  const stolen = held('timestamp')
  await replace('timestamp', 'timestamp')
  await release(out, ['甲。', '乙。'])
  expect((await pull()).result.ok).toBe(true)
  forge(out, stolen, 99)
  expect((await pull()).result).toMatchObject({ ok: false, code: 'refused' })
  expect(shown()).toBe(2)
})

test('a version driven up with a stolen key keeps nothing out once that key is replaced', async () => {
  const { out, held, pull, replace, shown } = await publisher()
  const honest = readFileSync(join(out, 'metadata/timestamp.json'))
  forge(out, held('timestamp'), 99)
  expect((await pull()).result.ok).toBe(true)
  writeFileSync(join(out, 'metadata/timestamp.json'), honest)
  await release(out, ['甲。', '乙。'])
  expect((await pull()).result.ok).toBe(false)
  await replace('timestamp', 'timestamp')
  await release(out, ['甲。', '乙。', '丙。'])
  expect((await pull()).result.ok).toBe(true)
  expect(shown()).toBe(3)
})

test('a root that says another version than its name is refused', async () => {
  const { out, held, pull, place, propose, shown } = await publisher()
  const skipping = proposeRoot(await propose(null), null, new Date())
  if (!skipping.ok) throw new Error(skipping.code)
  await release(out, ['甲。', '乙。'])
  await place(signRoot(signRoot(skipping.value, held('root-1')), held('root-2')), 2)
  expect((await pull()).result).toMatchObject({ ok: false, code: 'refused' })
  expect(shown()).toBe(1)
})
