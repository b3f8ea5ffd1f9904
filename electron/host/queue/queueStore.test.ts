import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openQueueStore, type QueueStore, type SealedRequest } from './queueStore.ts'

let folder: string
let queue: QueueStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-'))
  queue = openQueueStore(join(folder, 'queue.db'))
})
afterEach(() => {
  queue.close()
  rmSync(folder, { recursive: true })
})

const now = new Date('2026-11-23T01:00:00Z')
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
const marked = Buffer.from('MARKED-CIPHERTEXT-示例'.repeat(200))

const sealed = (id: string): SealedRequest => ({
  id,
  kind: 'lawyer-reservation',
  savedAt: now.toISOString(),
  receiptHash: id.repeat(2),
  tailCheck: 'tail',
  due: [],
  sha256: 'hash',
  bytes: marked,
  visit: id,
  follows: null,
})
const add = (id: string): void => {
  expect(queue.enqueue(queue.nextSequence(), sealed(id)).ok).toBe(true)
}
const acknowledged = (receivedAt: Date) =>
  ({ result: 'accepted', statement: JSON.stringify({ receivedAt }), signature: '', keyId: 'a' }) as const
const acknowledgement = acknowledged(now)

test('requests leave in the order they came; one that is put off or held lets the next pass', () => {
  for (const id of ['a', 'b', 'c']) add(id)
  expect(queue.next(now)?.id).toBe('a')
  queue.postpone('a', later(60))
  queue.hold('b', 'rejected: 422')
  expect(queue.next(now)?.id).toBe('c')
  expect(queue.counts()).toEqual({ waiting: 2, held: 1 })
  expect(queue.next(later(61))).toMatchObject({ id: 'a', attempts: 1 })
  expect(queue.find('bb')?.delivery).toBe('held')
})

test('once the network is back nothing waits for its time any longer', () => {
  for (const id of ['a', 'b']) add(id)
  queue.postpone('a', later(600))
  queue.hold('b', 'rejected: 422')
  expect(queue.next(now)).toBeNull()
  queue.retryNow()
  expect(queue.next(now)).toMatchObject({ id: 'a', attempts: 1 })
})

test('a request put off by a clock that was years ahead is due again once the clock is right', () => {
  add('a')
  queue.postpone('a', new Date('2036-01-01'))
  expect(queue.next(now)?.id).toBe('a')
})

test('what was delivered keeps its sealed bytes until they are forgotten, and then no file holds one of them', () => {
  const onDisk = () => {
    queue.close()
    const held = readdirSync(folder).some((name) =>
      readFileSync(join(folder, name)).includes('MARKED-CIPHERTEXT'),
    )
    queue = openQueueStore(join(folder, 'queue.db'))
    return held
  }
  add('a')
  // By the kiosk's own clock it was delivered long ago.
  queue.delivered('a', acknowledgement, new Date('2016-01-01'))
  expect(queue.next(now)).toBeNull()
  expect(queue.find('aa')).toMatchObject({ delivery: 'delivered', deliveredAt: '2016-01-01T00:00:00.000Z' })
  queue.forget(now)
  expect(onDisk()).toBe(true)
  queue.forget(later(1))
  expect(onDisk()).toBe(false)
  add('b')
  queue.forget(later(1))
  expect(queue.next(now)?.bytes).toEqual(marked)
})

test('a centre that lost what it acknowledged gets everything that is still kept, in the order it came first', () => {
  for (const id of ['a', 'b', 'c', 'd']) add(id)
  for (const id of ['a', 'b', 'c']) queue.delivered(id, acknowledged(later(id === 'a' ? 0 : 60)), now)
  queue.hold('d', 'rejected: 422')
  queue.forget(later(1))
  const [held, seen] = ['held', 'seen'].map((statement) => ({ statement, signature: '', keyId: 'a' }))
  if (!held || !seen) throw new Error('no checkpoints')
  expect(queue.memory.contradicted(now, held, seen)).toBe(2)
  expect(queue.memory.contradictions()).toEqual([now.toISOString()])
  expect(queue.memory.checkpoint()).toEqual(seen)
  expect(queue.find('aa')?.delivery).toBe('delivered')
  expect(queue.next(now)).toMatchObject({ id: 'b', bytes: marked, attempts: 0 })
  expect(queue.counts()).toEqual({ waiting: 2, held: 1 })
  expect(queue.memory.contradicted(now, seen, null)).toBe(0)
  expect(queue.memory.checkpoint()).toBe(null)
})

test('what is held is listed with its reason, and waits again when staff say so', () => {
  for (const id of ['a', 'b']) add(id)
  queue.hold('a', '422 cannot-open')
  expect(queue.held()).toEqual([{ sequence: 1, savedAt: now.toISOString(), reason: '422 cannot-open' }])
  queue.retryHeld()
  expect(queue.held()).toEqual([])
  expect(queue.next(now)).toMatchObject({ id: 'a', attempts: 0 })
})

test('what one person leaves stays in order; others pass', () => {
  for (const id of ['a', 'b']) queue.enqueue(queue.nextSequence(), { ...sealed(id), visit: 'one' })
  add('c')
  queue.postpone('a', later(60))
  expect(queue.next(now)?.id).toBe('c')
  queue.hold('a', 'rejected: 422')
  expect(queue.next(now)?.id).toBe('b')
})

test('sessions are counted over restarts', () => {
  expect([queue.memory.countSession(), queue.memory.countSession()]).toEqual([1, 2])
  queue.close()
  queue = openQueueStore(join(folder, 'queue.db'))
  expect(queue.memory.countSession()).toBe(3)
})

test('sequence numbers go on after a restart, also when the last request is long gone', () => {
  add('a')
  queue.delivered('a', acknowledgement, now)
  queue.close()
  queue = openQueueStore(join(folder, 'queue.db'))
  expect(queue.nextSequence()).toBe(2)
})

test('a second host on the same queue is refused', () => {
  add('a')
  const program = `
    import { openQueueStore } from ${JSON.stringify(new URL('./queueStore.ts', import.meta.url).href)}
    openQueueStore(process.argv[1])
  `
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program, join(folder, 'queue.db')], {
    encoding: 'utf8',
  })
  expect(run.stderr).toContain('database is locked')
  expect(queue.counts().waiting).toBe(1)
})

test('a disk that takes no more is an answer, not an exception, and what was queued stays', () => {
  queue.close()
  const program = `
    import { openQueueStore } from ${JSON.stringify(new URL('./queueStore.ts', import.meta.url).href)}
    const queue = openQueueStore(process.argv[1])
    const request = (id) => ({ id, kind: 'k', savedAt: '', receiptHash: id, tailCheck: '', due: [], sha256: '', visit: '', follows: null })
    const add = (id, size) => queue.enqueue(queue.nextSequence(), { ...request(id), bytes: Buffer.alloc(size) })
    const answers = [add('small', 100), add('large', 4_000_000), add('after', 100)]
    console.log(JSON.stringify(answers.map((answer) => answer.ok || answer.code)))
  `
  // A limit on file size makes the write fail in the kernel, as a full disk does; XFSZ ignored, it comes as an error.
  const shell = 'ulimit -f 2000; trap "" XFSZ; exec "$0" --input-type=module -e "$1" "$2"'
  const path = join(folder, 'queue.db')
  const run = spawnSync('bash', ['-c', shell, process.execPath, program, path], { encoding: 'utf8' })
  expect(run.stdout.trim()).toBe('[true,"storage-full",true]')
  queue = openQueueStore(path)
  expect(queue.counts().waiting).toBe(2)
})
