import { execFileSync, spawnSync } from 'node:child_process'
import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, pullTo, release, serve } from '../pull/testSource.ts'

const cli = join(import.meta.dirname, 'keysCli.ts')
const keys = (...args: string[]): string =>
  execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', stdio: 'pipe' })
const refused = (...args: string[]): string =>
  spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' }).stderr

test('the runbook’s steps replace a key, and a kiosk follows', { timeout: 60_000 }, async () => {
  const [out, dir, own] = [join(newFolder(), 'release'), newFolder(), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  await pullTo(dir, out, [source.url])
  const [proposal, fresh] = [join(own, 'next.json'), join(own, 'timestamp.pem')]
  const id = /^timestamp 1 of ([0-9a-f]{12})$/m.exec(keys('show', '--out', out))?.[1] ?? ''

  keys('new-key', '--key', fresh)
  expect(statSync(fresh).mode & 0o777).toBe(0o600)
  expect(refused('new-key', '--key', fresh)).toContain('is there already')
  const replacing = ['--role', 'timestamp', '--old', id, '--new', `${fresh}.pub`]
  keys('propose', '--out', out, '--proposal', proposal, ...replacing)
  expect(keys('sign', '--proposal', proposal, '--key', join(`${out}-keys`, 'root-1.pem'))).toContain('1 sig')
  expect(refused('accept', '--out', out, '--proposal', proposal)).toContain('too-few-signatures')
  keys('sign', '--proposal', proposal, '--key', join(`${out}-keys`, 'root-3.pem'))
  keys('accept', '--out', out, '--proposal', proposal)
  expect(keys('show', '--out', out)).toMatch(/^root 2, valid until/)
  expect(keys('show', '--out', out)).not.toContain(id)

  renameSync(fresh, join(`${out}-keys`, 'timestamp.pem'))
  await release(out, ['甲。', '乙。'])
  expect((await pullTo(dir, out, [source.url])).result).toMatchObject({ ok: true, value: { version: 2 } })
})

test('what is asked wrongly is said in a line, and nothing is written', async () => {
  const out = join(newFolder(), 'release')
  await release(out, ['甲。'])
  expect(refused('propose', '--out', out, '--proposal', join(out, 'p'), '--role', 'targets')).toContain(
    'usage',
  )
  expect(refused('show', '--out', join(out, 'nowhere'))).toContain('ENOENT')
  expect(refused('forge')).toContain('usage')
})
