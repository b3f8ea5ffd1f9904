import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onChange, stampOf } from './stamp.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stamp-'))
  await mkdir(join(folder, 'in/deep'), { recursive: true })
  await writeFile(join(folder, 'in/deep/a.txt'), 'a')
})
afterEach(() => rm(folder, { recursive: true }))

test('the stamp stays while nothing changes, and changes with a file added, changed or taken away', async () => {
  const stamp = () => stampOf([join(folder, 'in')])
  const stamps = [await stamp()]
  expect(await stamp()).toBe(stamps[0])
  await writeFile(join(folder, 'in/deep/a.txt'), 'ab')
  stamps.push(await stamp())
  await writeFile(join(folder, 'in/b.txt'), '')
  stamps.push(await stamp())
  await rm(join(folder, 'in/deep/a.txt'))
  stamps.push(await stamp())
  stamps.push(await stampOf([join(folder, 'in')], ['--laws']))
  expect(new Set(stamps).size).toBe(stamps.length)
})

test('work is done once for a stamp, and again after it failed', async () => {
  const path = join(folder, 'dist/x.stamp')
  let runs = 0
  const run = (stamp: string, ok: boolean) =>
    onChange(path, stamp, async () => {
      runs += 1
      return { ok }
    })
  await run('one', false)
  await run('one', true)
  await run('one', true)
  await run('two', true)
  expect(runs).toBe(3)
})
