import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StandIn, startStandIn } from '../../../connectors/testStandIn.ts'
import { openDatabase } from '../../../database.ts'
import { submission, type TestCentre, testCentre } from '../../../testCentre.ts'
import { databaseKinds } from '../../../testDatabases.ts'
import { newStaff } from '../../../testStaff.ts'
import { handOffWords } from './words.ts'

const words = handOffWords['zh-CN']

describe.each(await databaseKinds())('handing over to the notary platform, on $name', (kind) => {
  let centre: TestCentre
  let standIn: StandIn
  beforeEach(async () => {
    standIn = await startStandIn()
    centre = await testCentre(kind)
  })
  afterEach(async () => {
    await centre.close()
    await standIn.close()
  })

  const connect = async () => {
    const { url, token } = standIn.access
    await writeFile(
      join(centre.dir, 'connectors.json'),
      JSON.stringify({ notarization: { url, token, seconds: 1 } }),
    )
    await centre.restart()
  }
  /** A request for a notary, taken by a supervisor whose page shows it. */
  const application = async (handOver: string | null = 'notarization') => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'notary',
      serviceName: '公证',
      desk: 'institution',
      handOver,
      periods: [],
      lines: [{ label: '公证事项', text: '结婚证' }],
    }
    const sealed = await centre.sealed({ ...rest, form }, { kind: form.kind })
    await centre.post('/v1/requests', sealed.bytes)
    const path = `/desk/requests/${sealed.id}`
    const staff = await newStaff(centre, 's', 'supervisor')
    await staff.visit(path)
    return { ...sealed, path, staff }
  }
  const status = async (code: string) => (await centre.ask(code, '1234')).json()

  test('a request that fits is handed over once; the person reads where it goes on, and how it stands (Codes, Art. 25)', async () => {
    await connect()
    const { id, code, path, staff } = await application()
    expect((await staff.visit(path)).text).toContain(words.handOver)
    expect((await staff.submit(`${path}/hand-over`)).status).toBe(303)
    expect(standIn.applications.get(id)).toEqual({
      id,
      name: '甲示例',
      phone: '13900001234',
      institution: '',
      lines: [{ label: '公证事项', text: '结婚证' }],
    })
    const reference = `示例-${id.slice(-8)}`
    expect(await status(code)).toMatchObject({
      state: 'contacted',
      messages: [{ kind: 'hand-off', text: words.handedOver, handOff: { reference } }],
    })

    const page = await staff.visit(path)
    expect(page.text).toContain(reference)
    expect(page.text).not.toContain(`${path}/hand-over`)
    expect((await staff.submit(`${path}/hand-over`)).status).toBe(409)
    centre.clock.now = new Date(centre.clock.now.getTime() + 60_000)
    await staff.visit(path)
    expect((await staff.submit(`${path}/ask-progress`)).status).toBe(303)
    expect((await status(code)).messages).toMatchObject([
      {},
      { kind: 'hand-off', text: words.states.reviewing, handOff: { reference } },
    ])
  })

  test('what the platform calls it lies encrypted, and no log names the person', async () => {
    await connect()
    const { path, staff } = await application()
    await staff.submit(`${path}/hand-over`)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    const stored = JSON.stringify([
      await opened.value.selectFrom('message').selectAll().execute(),
      await opened.value.selectFrom('audit').selectAll().execute(),
    ])
    await opened.value.destroy()
    expect(stored).toContain('handed-over')
    expect(stored).not.toMatch(/notary\.example|示例-/)
    expect(await readFile(centre.logFile, 'utf8')).not.toMatch(/甲示例|13900001234|notary\.example/)
  })

  test.each([
    ['does not answer', 'unreachable', (answer: { destroy(): void }) => answer.destroy()],
    [
      'says no',
      'refused',
      (answer: { writeHead(code: number): { end(): void } }) => answer.writeHead(422).end(),
    ],
  ] as const)('a platform that %s changes nothing and is said in words', async (_, failure, answer) => {
    await connect()
    const { code, path, staff } = await application()
    standIn.answerInstead(answer)
    const page = await staff.submit(`${path}/hand-over`)
    expect(page.status).toBe(502)
    expect(page.text).toContain(words.failures[failure])
    expect(await status(code)).toMatchObject({ state: 'received', messages: [] })
    expect((await staff.submit(`${path}/hand-over`)).status).toBe(303)
  })

  test('a request that does not fit, a centre that is not connected, and a volunteer hand nothing over', async () => {
    const unconnected = await application()
    expect((await unconnected.staff.visit(unconnected.path)).text).not.toContain(words.handOver)
    expect((await unconnected.staff.submit(`${unconnected.path}/hand-over`)).status).toBe(409)
    await connect()
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    expect((await volunteer.visit(unconnected.path)).status).toBe(404)
    expect((await volunteer.submit(`${unconnected.path}/hand-over`)).status).toBeGreaterThanOrEqual(403)
    expect(standIn.applications.size).toBe(0)
  })

  test('an item that does not fit is not handed over', async () => {
    await connect()
    const { path, staff } = await application(null)
    expect((await staff.visit(path)).text).not.toContain(words.handOver)
    expect((await staff.submit(`${path}/hand-over`)).status).toBe(409)
    expect(standIn.applications.size).toBe(0)
  })
})
