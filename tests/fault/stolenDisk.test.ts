import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Submission } from '../../shared/contract/requests.ts'
import { groupReceiptCode } from '../../shared/rules/receiptCode.ts'
import { isResidentId } from '../../shared/rules/residentId.ts'
import { receiptHash } from '../../sync/envelope/lookup.ts'
import { searchDisk } from '../support/diskSearch.ts'
import { type HostProcess, startHost } from '../support/hostProcess.ts'
import { readyRelease } from '../support/readyRelease.ts'
import { createSite, type Site } from '../support/site.ts'
import { applicationTo } from '../support/submission.ts'

let site: Site
let host: HostProcess
beforeAll(async () => {
  const ready = await readyRelease()
  site = await createSite({ ready })
  await ready.close()
  mkdirSync(join(site.kioskDir, 'temp'))
  await site.startCentre()
}, 60_000)
afterAll(async () => {
  await host?.kill()
  await site.close()
})

const start = (): Promise<HostProcess> =>
  startHost(site.kioskDir, join(site.kioskDir, 'host.log'), join(site.kioskDir, 'temp'))

/** Somebody no text of the content, no other test and no other number speaks of. */
function person(n: number): Submission['identity'] {
  const idNumber = [...'0123456789X'].map((check) => `9900001990010188${n}${check}`).find(isResidentId) ?? ''
  return { name: `示例人物第${'零甲乙丙丁戊己庚辛壬'[n]}号`, idNumber, phone: `1990000771${n}` }
}
const people = Array.from({ length: 10 }, (_, n) => person(n))
const summaryOf = (n: number): string => `独一无二的示例情况说明${n}：隔壁养的鹦鹉半夜背诵合同`
const searched = '示例人物在检索框里写下的一句私事'
const secrets = [
  ...people.flatMap(({ name, idNumber, phone }) => [name, idNumber, phone]),
  ...people.map((_, n) => summaryOf(n)),
  searched,
]
const codes: string[] = []

async function submit(practitionerId: string, n: number): Promise<{ code: string; tail: string }> {
  const base = applicationTo(practitionerId)
  const form = { ...base.form, summary: summaryOf(n) }
  const answer = await host.call('requests.submit', { ...base, form, identity: person(n) })
  if (!answer.ok) throw new Error(answer.code)
  codes.push(answer.value.code)
  return { code: answer.value.code, tail: person(n).phone.slice(-4) }
}

const delivered = (key: { code: string; tail: string }) =>
  expect
    .poll(() => host.call('requests.find', key), { timeout: 20_000 })
    .toMatchObject({
      value: { delivery: 'delivered' },
    })

test('whoever steals the disk of a kiosk learns of no person that was ever there (law 5, Codes, Art. 32)', {
  timeout: 120_000,
}, async () => {
  host = await start()
  expect(searchDisk(site.dir, secrets)).toEqual([])
  const found = await host.call('search.run', { text: '', kind: 'practitioner', limit: 50 })
  const hits = found.ok ? found.value.hits : []
  const lawyer =
    hits.flatMap((each) => (each.kind === 'practitioner' && each.hit.acceptsReservation ? each.hit : []))[0]
      ?.practitionerId ?? ''

  // Delivered at once, looked up, asked for with a wrong tail, keyed in wrongly; words that are only searched for.
  const first = await submit(lawyer, 0)
  await delivered(first)
  expect(await host.call('requests.ask', first)).toMatchObject({ value: { state: 'received' } })
  expect(await host.call('requests.ask', { ...first, tail: '0000' })).toMatchObject({ code: 'not-found' })
  const wrong = { ...applicationTo(lawyer), identity: { ...person(1), idNumber: person(1).phone } }
  expect(await host.call('requests.submit', wrong)).toMatchObject({ code: 'invalid-input' })
  expect(await host.call(person(1).name as never, person(1) as never)).toMatchObject({
    code: 'unknown-method',
  })
  await host.call('search.run', { text: searched })
  await host.call('guidance.match', { text: searched })

  // The network goes; the power fails while others are being saved, when one of them has the receipt in hand.
  await site.stopCentre()
  const offline = await submit(lawyer, 2)
  expect(await host.call('requests.ask', first)).toMatchObject({ code: 'offline' })
  expect(await host.call('requests.ask', offline)).toMatchObject({ code: 'not-found' })
  const inFlight = [3, 4, 5, 6, 7].map((n) => submit(lawyer, n))
  const saved = await Promise.any(inFlight)
  await host.kill()
  await Promise.allSettled(inFlight)

  // All is there again and is delivered; the last one waits when the disk is taken out of the running machine.
  host = await start()
  expect(await host.call('requests.find', saved)).toMatchObject({ value: { delivery: 'waiting' } })
  await site.startCentre()
  for (const key of [offline, saved]) await delivered(key)
  await site.stopCentre(true)
  const last = await submit(lawyer, 8)
  expect(await host.call('requests.find', last)).toMatchObject({ value: { delivery: 'waiting' } })
  await host.kill()

  // The queue as it lay while it was written, and logs that tell of what happened, or nothing is proved.
  expect(statSync(join(site.kioskDir, 'queue.db-wal')).size).toBeGreaterThan(0)
  const log = readFileSync(join(site.kioskDir, 'host.log'), 'utf8')
  expect(log).toContain('request delivered')
  expect(log).toContain('delivery failed')
  expect(readFileSync(join(site.dir, 'centre/logs/centre.log'), 'utf8')).toContain('/v1/requests')
  for (const code of codes) {
    expect(searchDisk(site.kioskDir, [receiptHash(code)])).toContainEqual(expect.stringMatching(/^queue\.db/))
  }

  const receipts = codes.flatMap((code) => [code, groupReceiptCode(code), code.toLowerCase()])
  expect(searchDisk(site.dir, [...secrets, ...receipts])).toEqual([])
})

test('the search finds a text however it was written, wherever it stands', () => {
  const dir = join(site.dir, 'planted/deep')
  mkdirSync(dir, { recursive: true })
  const text = '示例 Ab12'
  const around = (before: string, encoding: BufferEncoding) => Buffer.from(`${before}${text}之后`, encoding)
  for (const encoding of ['utf8', 'utf16le'] as const) {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const bytes = around(before, encoding)
      const hex = bytes.toString('hex')
      const json = JSON.stringify({ bytes })
      for (const written of [bytes, bytes.toString('base64'), hex, hex.toUpperCase(), json]) {
        writeFileSync(join(dir, 'file'), written)
        expect(searchDisk(join(site.dir, 'planted'), [text])).toEqual([`deep/file: ${text}`])
      }
    }
  }
  writeFileSync(join(dir, 'file'), '示例 Ab1')
  expect(searchDisk(join(site.dir, 'planted'), [text])).toEqual([])
})
