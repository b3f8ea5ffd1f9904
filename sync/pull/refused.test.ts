import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { previousRelease } from '../publisher/delta/previous.ts'
import { publishedRelease, releaseSigner } from '../publisher/tuf/release.ts'
import { Repository } from '../publisher/tuf/repository.ts'
import { contentTarget, type Manifest } from '../release/manifest.ts'
import { readPointer } from './state/state.ts'
import { newFolder, openKiosk, pullTo, release, serve } from './testSource.ts'

const versionOf = (dir: string): number | undefined => readPointer(join(dir, 'state.db'))?.version

/** A kiosk with the first of two releases, and its one mirror. */
async function site() {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  await pullTo(dir, out, [source.url])
  source.requests = []
  return { out, dir, source }
}

/** Signs the content that is served once more, as the next release, and says something else of it. */
async function signWrong(out: string, wrong: Partial<Manifest>): Promise<void> {
  const served = await previousRelease(new Repository(out))
  const signer = await releaseSigner(out, new Date())
  if (!served || !signer.ok) throw new Error('nothing is served')
  const { content, manifest } = served
  const file = join(newFolder(), 'content')
  copyFileSync(content.file, file)
  const target = { path: contentTarget, file, length: readFileSync(file).length, sha256: content.sha256 }
  const custom = { ...manifest, version: signer.value.nextVersion, ...wrong }
  await publishedRelease(signer.value, [{ ...target, custom }], new Date())
}

test.each<[string, Partial<Manifest>]>([
  ['wrong-root', { contentRoot: 'f'.repeat(64) }],
  ['wrong-counts', { contentRoot: 'e'.repeat(64), counts: { article: 7 } }],
])('a release that is signed but wrong (%s) is refused, and not fetched again', async (code, wrong) => {
  const { out, dir, source } = await site()
  await signWrong(out, wrong)
  expect(await pullTo(dir, out, [source.url])).toMatchObject({ result: { ok: false, code } })
  source.requests = []
  expect(await pullTo(dir, out, [source.url])).toMatchObject({ result: { ok: false, code: 'black-listed' } })
  expect(source.requests.filter(({ path }) => path.includes('/targets/'))).toEqual([])
  expect(versionOf(dir)).toBe(1)
  await release(out, ['乙。'])
  expect(await pullTo(dir, out, [source.url])).toMatchObject({ result: { value: { version: 3 } } })
})

test('a release for a newer program is left alone, and said to be such', async () => {
  const { out, dir, source } = await site()
  await signWrong(out, { schema: 99, contentRoot: 'f'.repeat(64) })
  expect(await pullTo(dir, out, [source.url])).toMatchObject({ result: { ok: false, code: 'newer-schema' } })
  expect(source.requests.filter(({ path }) => path.includes('/targets/'))).toEqual([])
})

test('a release that takes the program down each time is tried three times', async () => {
  const { out, dir, source } = await site()
  await release(out, ['乙。'])
  const at = (step: string): void => {
    if (step === 'attempt-counted') throw new Error('the program ends')
  }
  for (let start = 0; start < 3; start++)
    await expect(pullTo(dir, out, [source.url], { at })).rejects.toThrow('the program ends')
  expect(await pullTo(dir, out, [source.url], { at })).toMatchObject({ result: { code: 'black-listed' } })
  expect(versionOf(dir)).toBe(1)
})

test('a release that cannot be used after all gives way to the one before, and does not come back', async () => {
  const { out, dir, source } = await site()
  await release(out, ['乙。'])
  const kiosk = openKiosk(dir, out, [source.url])
  await kiosk.pull({ allowLarge: true })
  expect(versionOf(dir)).toBe(2)
  expect(await kiosk.rollBack(2, 'does not open')).toEqual({ ok: true, value: { active: 1 } })
  expect(await kiosk.pull({ allowLarge: true })).toMatchObject({ result: { code: 'black-listed' } })
  expect(versionOf(dir)).toBe(1)
  await kiosk.close()
})

test('a bit that flips in what is shown is found: back to the one before, and the release is fetched again', async () => {
  const { out, dir, source } = await site()
  await release(out, ['乙。'])
  const kiosk = openKiosk(dir, out, [source.url])
  await kiosk.pull({ allowLarge: true })
  expect(await kiosk.scrub()).toEqual({ ok: true, value: 'sound' })
  const file = join(dir, 'content', readPointer(join(dir, 'state.db'))?.file ?? '')
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
  writeFileSync(file, bytes)
  expect(await kiosk.scrub()).toEqual({ ok: true, value: 'fell-back' })
  expect(versionOf(dir)).toBe(1)
  expect(await kiosk.pull({ allowLarge: true })).toMatchObject({ result: { value: { version: 2 } } })
  await kiosk.close()
})

test('a mirror that stays behind withholds a release for one poll at most', async () => {
  const { out, dir, source } = await site()
  const old = newFolder()
  cpSync(out, old, { recursive: true })
  const stale = await serve(old)
  await release(out, ['乙。'])
  const kiosk = openKiosk(dir, out, [stale.url, source.url])
  expect(await kiosk.pull({ allowLarge: true })).toMatchObject({ result: { value: { changed: false } } })
  expect(await kiosk.pull({ allowLarge: true })).toMatchObject({ result: { value: { version: 2 } } })
  await kiosk.close()
})

test('a clock far ahead is said, one far behind does not bring expired metadata back', async () => {
  const { out, dir, source } = await site()
  const clock = (date: string) => ({ now: () => new Date(date) })
  const ahead = await pullTo(dir, out, [source.url], clock('2099-01-01'))
  expect(ahead).toMatchObject({ result: { ok: false, code: 'expired' } })
  expect(ahead.run?.detail).toContain('2099-01-01')
  await release(out, ['乙。'])
  expect(await pullTo(dir, out, [source.url], clock('1999-01-01'))).toMatchObject({
    result: { value: { version: 2 } },
  })
})
