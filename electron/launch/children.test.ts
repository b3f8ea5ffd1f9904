import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endPrograms, runQuietly, startProgram } from './children.ts'

let logs: string
beforeEach(async () => {
  logs = await mkdtemp(join(tmpdir(), 'logs-'))
})
afterEach(async () => {
  await endPrograms()
  await rm(logs, { recursive: true })
})

const node = (code: string) => startProgram('program', process.execPath, ['-e', code], logs)

test('a program is ready when it says where, and its log keeps every line', async () => {
  const program = node(`console.log('{"level":30}'); console.log('centre ready http://127.0.0.1:1/desk')`)
  expect(await program.ready).toEqual({ ok: true, value: 'http://127.0.0.1:1/desk' })
  await program.exited
  await expect.poll(() => readFile(join(logs, 'program.log'), 'utf8')).toContain('{"level":30}')
})

test('a program that ends first fails with its last words, not with a log record or a stack', async () => {
  const program = node(
    `console.error('port 1 is in use'); console.error('{"level":50}\\n    at x'); process.exit(3)`,
  )
  expect(await program.ready).toEqual({ ok: false, code: 'ended', detail: 'port 1 is in use' })
  expect(await program.exited).toBe(3)
})

test('a program that cannot be started has ended', async () => {
  const program = startProgram('absent', join(logs, 'absent'), [], logs)
  expect(await program.ready).toMatchObject({ ok: false, code: 'ended' })
})

test('ending asks and waits', async () => {
  const program = node(
    `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1e6); console.log('ready x')`,
  )
  await program.ready
  await endPrograms()
  expect(await program.exited).toBe(7)
})

test('a quiet program is cut at its limit', async () => {
  const { code, said } = await runQuietly(
    process.execPath,
    ['-e', `console.log('begun'); setInterval(() => {}, 1e6)`],
    1_000,
  )
  expect(code).not.toBe(0)
  expect(said).toBe('begun\n')
})

test('a quiet program has what is set for it besides what is set here', async () => {
  const { said } = await runQuietly(
    process.execPath,
    ['-p', '[process.env.NODE_ENV, Boolean(process.env.PATH)].join()'],
    60_000,
    { NODE_ENV: 'production' },
  )
  expect(said).toBe('production,true\n')
})
