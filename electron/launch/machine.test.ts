import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFolder, portFree, writableFolder } from './machine.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'machine-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a port is free until somebody listens on it', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(await portFree(port)).toEqual({
    ok: false,
    code: 'port-in-use',
    detail: `port ${port} cannot be used (EADDRINUSE)`,
  })
  server.close()
  await once(server, 'close')
  expect(await portFree(port)).toMatchObject({ ok: true })
})

test('a folder is made; a file in its place is said', async () => {
  expect(await writableFolder(join(folder, 'a/b'))).toMatchObject({ ok: true })
  expect(await isFolder(join(folder, 'a/b'))).toBe(true)
  await writeFile(join(folder, 'file'), '')
  expect(await writableFolder(join(folder, 'file'))).toMatchObject({ ok: false, code: 'read-only' })
  expect(await isFolder(join(folder, 'file'))).toBe(false)
  expect(await isFolder(join(folder, 'nothing'))).toBe(false)
})
