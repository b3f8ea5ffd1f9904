import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPointer } from '../../pull/state/state.ts'
import { newFolder, openKiosk, pullTo, release, serve } from '../../pull/testSource.ts'
import { run } from '../testCommand.ts'
import { renew } from './renew.ts'

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000)
const versionOf = (dir: string) => readPointer(join(dir, 'state.db'))?.version

/** A repository with its first release, served, and a kiosk that has it. */
async function site() {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  await pullTo(dir, out, [source.url])
  const pullAt = async (now: Date) => (await pullTo(dir, out, [source.url], { now: () => now })).result
  /** Carries keys to another machine and back. */
  const elsewhere = join(newFolder(), 'keys')
  mkdirSync(elsewhere)
  const carry = (from: string, to: string, names: readonly string[]) => {
    for (const name of names) renameSync(join(from, `${name}.pem`), join(to, `${name}.pem`))
  }
  const keys = `${out}-keys`
  return {
    out,
    dir,
    pullAt,
    takeAway: (...names: string[]) => carry(keys, elsewhere, names),
    bringBack: (...names: string[]) => carry(elsewhere, keys, names),
  }
}

test('the newest release is said to be so for sixty days; renewed, for sixty more, and nothing is fetched again', async () => {
  const { out, dir, pullAt, takeAway } = await site()
  expect(await pullAt(days(59))).toMatchObject({ ok: true })
  expect(await pullAt(days(61))).toMatchObject({ ok: false, code: 'expired' })
  expect(versionOf(dir)).toBe(1)
  takeAway('root-1', 'root-2', 'root-3', 'targets')
  expect(await renew(out, days(61))).toEqual({ ok: true, value: { timestamp: 2, snapshot: 2, targets: 1 } })
  expect(await pullAt(days(61))).toMatchObject({ ok: true, value: { changed: false, kind: 'none' } })
  for (let n = 3; n < 8; n++) await renew(out, days(60 + n))
  expect(await pullAt(days(100))).toMatchObject({ ok: true, value: { version: 1 } })
  const snapshots = readdirSync(join(out, 'metadata')).filter((name) => name.endsWith('snapshot.json'))
  expect(snapshots.sort()).toEqual(['5.snapshot.json', '6.snapshot.json', '7.snapshot.json'])
})

test('a release made where only the key of targets lies is served once it was renewed', async () => {
  const { out, dir, pullAt, takeAway, bringBack } = await site()
  takeAway('snapshot', 'timestamp')
  await release(out, ['乙。'])
  await release(out, ['丙。'])
  expect(await pullAt(days(1))).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await renew(out, days(1))).toMatchObject({ ok: false, code: 'keys-missing' })
  bringBack('snapshot', 'timestamp')
  takeAway('targets')
  expect(await renew(out, days(1))).toMatchObject({ ok: true, value: { targets: 3 } })
  expect(await pullAt(days(1))).toMatchObject({ ok: true, value: { version: 3, kind: 'delta' } })
  expect(versionOf(dir)).toBe(3)
})

test('a list of targets that others signed is not told of, nor is anything said earlier than before', async () => {
  const { out } = await site()
  expect(await renew(out, days(-1))).toMatchObject({ ok: false, code: 'clock-behind' })
  const forged = JSON.parse(readFileSync(join(out, 'metadata/1.targets.json'), 'utf8'))
  forged.signed.version = 2
  writeFileSync(join(out, 'metadata/2.targets.json'), JSON.stringify(forged))
  expect(await renew(out, days(1))).toMatchObject({ ok: false, code: 'not-signed' })
  expect(await renew(join(out, 'nothing'), days(1))).toMatchObject({ ok: false, code: 'broken-repository' })
})

test('two kiosks of one mirror, one long away, both follow', async () => {
  const { out, dir, pullAt } = await site()
  await renew(out, days(1))
  await release(out, ['乙。'])
  await renew(out, days(2))
  expect(await pullAt(days(2))).toMatchObject({ ok: true, value: { version: 2 } })
  const fresh = openKiosk(newFolder(), out, [(await serve(out)).url])
  expect((await fresh.pull({ allowLarge: true })).result).toMatchObject({ ok: true, value: { version: 2 } })
  await fresh.close()
  expect(versionOf(dir)).toBe(2)
})

test('the command says what is the newest now, or why nothing was renewed', async () => {
  const { out } = await site()
  expect(await run('renewCli.ts', '--out', out)).toEqual({
    code: 0,
    said: 'release 1 is the newest, says timestamp 2\n',
  })
  expect((await run('renewCli.ts', '--out', newFolder())).said).toContain('nothing was renewed')
  expect((await run('renewCli.ts')).said).toContain('usage: ')
})
