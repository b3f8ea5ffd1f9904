import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { serviceDefinition } from '../../release/service.ts'
import { run } from '../testCommand.ts'
import { type Connectors, readConnectors } from './connectors.ts'
import { examinationAt } from './examination.ts'
import { notarizationAt } from './notarization.ts'
import { type StandIn, startStandIn } from './testStandIn.ts'

// The contract with the outside systems (Codes, Arts 25, 27), against a stand-in that is none of them.
let standIn: StandIn
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn.close())

const application = {
  id: '01990000-0000-7000-8000-000012345678',
  name: '张三',
  phone: '13800000000',
  institution: '上海市示例诚信公证处',
  lines: [{ label: '公证事项', text: '结婚证' }],
}

test('an application is handed over once, however often it is sent, and its progress can be asked', async () => {
  const notarization = notarizationAt(standIn.access)
  const first = await notarization.handOver(application)
  expect(first).toEqual({
    ok: true,
    value: { reference: '示例-12345678', url: 'https://notary.example/applications/12345678' },
  })
  expect(await notarization.handOver(application)).toEqual(first)
  expect([...standIn.applications.values()]).toEqual([application])
  expect(await notarization.progress('示例-12345678')).toEqual({ ok: true, value: 'reviewing' })
  expect(await notarization.progress('示例-00000000')).toMatchObject({ code: 'refused', detail: '404' })
})

test('the calendar of the examination says what is announced and what is not', async () => {
  const answer = await examinationAt(standIn.access).calendar()
  expect(answer).toMatchObject({
    value: { dates: [{ from: '2027-06-08', to: '2027-06-18' }, { name: '客观题考试（示例）' }] },
  })
})

const json = (text: string) => (response: ServerResponse) => response.writeHead(200).end(text)

test.each<[string, (response: ServerResponse) => void, string]>([
  ['an error of its own', (response) => response.writeHead(503).end('busy'), 'refused'],
  [
    'a way to somebody else',
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'unreachable',
  ],
  ['no JSON', json('<html>'), 'not-understood'],
  ['something else than agreed', json('{"reference":""}'), 'not-understood'],
  ['an address that is none', json('{"reference":"1","url":"javascript"}'), 'not-understood'],
  ['more than anybody reads', json(' '.repeat(300_000)), 'not-understood'],
  [
    'a broken answer',
    (response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
    'unreachable',
  ],
])('%s is a failure with a name and without what was sent', async (_, answer, code) => {
  standIn.answerInstead(answer)
  const handed = await notarizationAt(standIn.access).handOver(application)
  expect(handed).toMatchObject({ ok: false, code })
  expect(JSON.stringify(handed)).not.toMatch(/张三|13800000000|结婚证/)
})

test('it is waited for so long and no longer', async () => {
  standIn.answerInstead(() => undefined)
  const handed = await notarizationAt({ ...standIn.access, seconds: 0.05 }).handOver(application)
  expect(handed).toMatchObject({ code: 'unreachable', detail: 'TimeoutError' })
})

async function folderWith(text: string | null): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'connectors-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  if (text !== null) await writeFile(join(dir, 'connectors.json'), text)
  return dir
}
const connectorsOf = async (text: string | null) => readConnectors(await folderWith(text))

test('a centre is connected to what its file names, and to nothing without one', async () => {
  expect(await connectorsOf(null)).toEqual({ ok: true, value: { notarization: null, examination: null } })
  const { url, token } = standIn.access
  const read = await connectorsOf(JSON.stringify({ notarization: { url: url.slice(0, -1), token } }))
  const connectors: Connectors | null = read.ok ? read.value : null
  expect(connectors?.examination).toBeNull()
  expect(await connectors?.notarization?.handOver(application)).toMatchObject({ ok: true })
})

test.each([
  ['an address in the clear', '{"notarization":{"url":"http://notary.example/","token":"x"}}'],
  ['this machine only by its beginning', '{"notarization":{"url":"http://127.0.0.1.example/","token":"x"}}'],
  ['no token', '{"examination":{"url":"https://exam.example/"}}'],
  ['a mistyped name', '{"notary":{"url":"https://notary.example/","token":"x"}}'],
  ['no JSON', '{'],
])('%s stops the centre instead of leaving it half connected', async (_, text) => {
  expect(await connectorsOf(text)).toMatchObject({ ok: false, code: 'connectors' })
})

test('the calendar announced is printed as a service holds it, for a person to read over and release', async () => {
  const { url, token } = standIn.access
  const dir = await folderWith(JSON.stringify({ examination: { url, token } }))
  const { code, said } = await run('main.ts', 'calendar', '--data', dir).ended
  expect(code).toBe(0)
  expect(serviceDefinition.shape.calendar.parse(parse(said).calendar)).toMatchObject({
    note: { 'zh-CN': '替身系统（示例）' },
    dates: [{ from: '2027-06-08', to: '2027-06-18' }, { name: { 'zh-CN': '客观题考试（示例）' } }],
  })
  const bare = await run('main.ts', 'calendar', '--data', await folderWith(null)).ended
  expect(bare).toMatchObject({ code: 1, said: expect.stringContaining('names no examination platform') })
})
