import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { contentReady } from '../../electron/bridge/contentReady.ts'
import { createHost, type Host } from '../../electron/host/host.ts'
import {
  type Answer,
  failureCodes,
  type Input,
  type MethodName,
  methods,
  type Output,
} from '../../shared/contract/contract.ts'
import { searchDisk } from '../support/diskSearch.ts'
import { readyRelease } from '../support/readyRelease.ts'
import { createSite, type Site } from '../support/site.ts'
import { applicationTo } from '../support/submission.ts'
import { placesIn, samplesOf, withAt, withKnown } from './samples.ts'
import { mark, texts, things } from './values.ts'

let site: Site
let host: Host
const logged: string[] = []
/** What this kiosk really has, so that a single bad field is all there is to stumble over. */
let known: Record<string, unknown>

beforeAll(async () => {
  const ready = await readyRelease()
  site = await createSite({ ready })
  await ready.close()
  await site.startCentre()
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const opened = await createHost({ dir: site.kioskDir, log })
  if (!opened.ok) throw new Error(opened.code)
  host = opened.value
  await contentReady(host)
  await site.stopCentre()
  const found = await value('search.run', { text: '', kind: 'practitioner', limit: 50 })
  const lawyer = found.hits.flatMap((hit) =>
    hit.kind === 'practitioner' && hit.hit.acceptsReservation ? [hit.hit] : [],
  )[0]
  const practitionerId = lawyer?.practitionerId ?? ''
  const { code } = await value('requests.submit', applicationTo(practitionerId))
  const { agreements } = applicationTo(practitionerId).consent
  known = {
    practitionerId,
    agreements,
    code,
    tail: '5678',
    idNumber: '11010519491231002X',
    phone: '13800005678',
  }
}, 120_000)
afterAll(async () => {
  await host?.close()
  await site?.close()
})

const names = Object.keys(methods) as MethodName[]

/** The answer to a call; one that waits for a card waits no longer. */
async function call(method: MethodName, input: unknown): Promise<unknown> {
  const answer = host.call(method, input)
  if (method === 'identity.readCard') await host.call('identity.stopReading', {})
  return answer
}

async function value<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = (await host.call(method, input)) as Answer<M>
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** A Result as the contract has it: a value of its schema, or a code with no word of what was sent and no stack. */
function expectAnswer(method: MethodName, answer: unknown, about: string): void {
  const { ok, value, code, detail } = answer as Record<string, unknown>
  if (ok === true) {
    const output: ZodType = methods[method].output
    expect(output.safeParse(value).error?.issues[0], about).toBeUndefined()
    return
  }
  expect(failureCodes, about).toContain(code)
  expect(code, about).not.toBe('internal')
  expect(String(detail ?? ''), about).not.toMatch(new RegExp(`${mark}|^\\s+at `, 'm'))
}

test.each(names)('%s answers whatever any of its fields holds', async (method) => {
  const input: ZodType = methods[method].input
  const samples = samplesOf(input)
  expect(samples.length).toBeGreaterThan(0)
  for (const plain of samples) {
    const sample = withKnown(plain, known)
    expect(input.safeParse(sample).error?.issues, `a sound input of ${method}`).toBeUndefined()
    for (const place of placesIn(sample))
      for (const bad of [...texts, ...things]) {
        const about = `${method} ${place.join('.')} = ${String(JSON.stringify(bad)).slice(0, 60)}`
        expectAnswer(method, await call(method, withAt(sample, place, bad)), about)
      }
  }
})

test('what came so far has left nothing in a prototype, in the log or on the disk', async () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)[mark]).toBeUndefined()
  expect(logged.join('\n')).not.toContain(mark)
  const forbidden = [mark, '110105194912310021', '11010519491231002X']
  expect(searchDisk(site.kioskDir, forbidden)).toEqual([])
  expect(searchDisk(join(site.kioskDir, 'content'), ['劳动'])).not.toEqual([])
})

test('nothing waits to be sent but what somebody was given a receipt for', async () => {
  const waiting = async () => (await value('status.get', {})).waiting
  const before = await waiting()
  let receipts = 0
  for (const plain of samplesOf(methods['requests.submit'].input)) {
    const sample = withKnown(plain, known) as object
    for (const place of placesIn(sample))
      for (const bad of things) {
        const another = { ...sample, draftKey: randomUUID() }
        const answer = (await call(
          'requests.submit',
          withAt(another, place, bad),
        )) as Answer<'requests.submit'>
        if (answer.ok) receipts += 1
      }
  }
  expect(await waiting()).toBe(before + receipts)
  expect(receipts).toBeGreaterThan(0)
})
