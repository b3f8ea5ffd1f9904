import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPointer } from '../../../sync/pull/state/state.ts'
import { newFolder, pullTo, release } from '../../../sync/pull/testSource.ts'

test('of two processes that pull into one folder one pulls, and the other is told so and touches nothing', async () => {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
  const { promise: go, resolve: letGo } = Promise.withResolvers<void>()
  // The first process is held in the middle of its download.
  const server = createServer(async ({ url = '' }, response) => {
    const file = join(out, url)
    if (url.startsWith('/targets/')) {
      isAsked()
      await go
    }
    if (existsSync(file)) response.end(readFileSync(file))
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const first = pulling(dir, out, url)
  const ended = once(first, 'exit')
  await asked
  const { result } = await pullTo(dir, out, [url])
  expect(result).toMatchObject({ ok: false, code: 'busy' })
  letGo()
  expect((await ended)[0]).toBe(0)
  expect(readPointer(join(dir, 'state.db'))?.version).toBe(1)
})

function pulling(dir: string, out: string, url: string): ChildProcess {
  const args = [
    join(import.meta.dirname, 'pullAndDie.ts'),
    dir,
    join(out, 'metadata/1.root.json'),
    url,
    'never',
  ]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}
