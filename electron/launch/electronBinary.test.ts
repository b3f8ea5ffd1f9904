import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronBinary } from './electronBinary.ts'

let project: string
let electron: string
let mark: string
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'electron-'))
  electron = join(project, 'node_modules/electron')
  mark = join(project, 'absent')
  await mkdir(join(electron, 'dist'), { recursive: true })
})
afterEach(() => rm(project, { recursive: true }))

const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 3_600_000)
const canFetch = `
  const { writeFileSync } = require('node:fs')
  writeFileSync(__dirname + '/dist/electron', '')
  writeFileSync(__dirname + '/path.txt', 'electron')`

test('a binary that is there is used, one that is not is fetched', async () => {
  await writeFile(join(electron, 'install.js'), canFetch)
  const fetched = await electronBinary(project, mark, inDays(0))
  expect(fetched).toEqual({ ok: true, value: join(electron, 'dist/electron') })
  await rm(join(electron, 'install.js'))
  expect(await electronBinary(project, mark, inDays(0))).toEqual(fetched)
})

test('a fetch that failed is not tried again for a day', async () => {
  await writeFile(join(electron, 'install.js'), 'process.exit(1)')
  expect(await electronBinary(project, mark, inDays(0))).toMatchObject({ ok: false, code: 'absent' })
  expect(existsSync(mark)).toBe(true)
  await writeFile(join(electron, 'install.js'), canFetch)
  expect(await electronBinary(project, mark, inDays(0.9))).toMatchObject({ ok: false, code: 'absent' })
  expect(await electronBinary(project, mark, inDays(1.1))).toMatchObject({ ok: true })
})
