import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { readPointer } from '../../sync/pull/state/state.ts'
import { startKioskFixture } from '../../tests/support/kioskFixture.ts'
import { createHost } from './host.ts'

test('a content file that was damaged while the kiosk was off is found at the start, and mended', async () => {
  const fixture = await startKioskFixture()
  onTestFinished(fixture.close)
  const dir = fixture.kioskDir
  const lines: Record<string, unknown>[] = []
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const said = (msg: string) => lines.find((line) => line.msg === msg)
  const start = async () => {
    const host = await createHost({ dir, log })
    if (!host.ok) throw new Error(host.code)
    return host.value
  }

  const file = join(dir, 'content', readPointer(join(dir, 'state.db'))?.file ?? '')
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
  writeFileSync(file, bytes)

  const first = await start()
  await expect.poll(() => said('the content was damaged'), { timeout: 60_000 }).toBeDefined()
  await first.close()
  // Nothing is left to find.
  lines.length = 0
  const second = await start()
  // Said after every pull, whether it found anything or not.
  const pulled = new Promise((resolve) => {
    second.onEvent((event) => event === 'status.changed' && resolve(event))
  })
  await pulled
  await expect
    .poll(() => second.call('search.suggest', { text: '离婚' }), { timeout: 60_000 })
    .toMatchObject({ ok: true })
  await second.close()
  expect(said('the content was damaged')).toBeUndefined()
}, 180_000)
