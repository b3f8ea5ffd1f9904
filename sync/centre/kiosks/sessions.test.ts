import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enrolHere } from '../../enrol/enrolHere.ts'
import { askSession, deviceFile } from '../../envelope/device.ts'
import { connectCentre } from '../../push/connectCentre.ts'
import { deviceCredentials } from '../../push/credentials.ts'
import { type CentreDatabase, openDatabase } from '../database.ts'
import { type TestCentre, testCentre } from '../testCentre.ts'
import { run } from '../testCommand.ts'
import { databaseKinds } from '../testDatabases.ts'
import { makeEnrolment } from './enrolment.ts'
import { revokeKiosk } from './registry.ts'

const facts = { id: 'kiosk-7', name: '示例终端', district: '示例区', longitude: 121.47, latitude: 31.22 }

describe.each(await databaseKinds())('kiosks at the door of the centre on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  let kioskDir: string
  const closers: (() => Promise<unknown>)[] = []
  beforeEach(async () => {
    centre = await testCentre(kind)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
    kioskDir = await mkdtemp(join(tmpdir(), 'kiosk-'))
  })
  afterEach(async () => {
    for (const close of closers.splice(0)) await close()
    await db.destroy()
    await centre.close()
    await rm(kioskDir, { recursive: true })
  })

  const enrol = (code: string, dir = kioskDir) =>
    enrolHere(dir, code, {
      centreUrl: centre.url(),
      releasesUrls: [`${centre.url()}/releases`],
      trustedRoot: join(centre.root, '1.root.json'),
      pin: null,
    })
  const device = async (dir = kioskDir) =>
    deviceFile.parse(JSON.parse(await readFile(join(dir, 'device.json'), 'utf8')))
  /** A kiosk that talks to the centre; `opened` sessions were counted before. */
  const connect = async (dir = kioskDir, opened = 0) => {
    let count = opened
    const credentials = deviceCredentials('kiosk-7', await device(dir), () => ++count)
    const connected = connectCentre({ url: centre.url(), ackKeys: () => [], credentials }, () => undefined)
    closers.push(connected.close)
    const ask = async () => {
      const body = new TextEncoder().encode('null')
      const reply = await connected.post('v1/requests/status', body, new AbortController().signal)
      if (!reply.ok) throw new Error(reply.detail)
      return [reply.value.status, Object(reply.value.json).error]
    }
    return { ask, sessions: () => count }
  }
  const heard = [400, 'malformed']
  const unheard = [401, 'unknown-kiosk']
  const row = () => db.selectFrom('kiosk').selectAll().where('id', '=', 'kiosk-7').executeTakeFirstOrThrow()

  test('a code enrols one device, once, within a day; the same device may ask again', async () => {
    const code = await makeEnrolment(db, facts, centre.clock.now)
    const enrolled = await enrol(code.toLowerCase())
    expect(enrolled).toMatchObject({ ok: true, value: { ...facts, centre: { url: centre.url() } } })
    expect(await (await connect()).ask()).toEqual(heard)
    // The answer got lost, and the technician does it again.
    await writeFile(join(kioskDir, 'device.new.json'), JSON.stringify(await device()))
    expect((await enrol(code)).ok).toBe(true)
    expect(await (await connect()).ask()).toEqual(heard)

    const other = await mkdtemp(join(tmpdir(), 'kiosk-'))
    expect(await enrol(code, other)).toMatchObject({ code: 'no-such-code' })
    expect(await enrol('0000000000000', other)).toMatchObject({ code: 'no-such-code' })
    const late = await makeEnrolment(db, facts, centre.clock.now)
    centre.clock.now = new Date(centre.clock.now.getTime() + 24 * 3_600_000)
    expect(await enrol(late, other)).toMatchObject({ code: 'no-such-code' })
    await rm(other, { recursive: true })
  })

  test('whoever stands in between and does not know the code is no centre', async () => {
    const code = await makeEnrolment(db, facts, centre.clock.now)
    const { fakeCentre, json } = await import('../../push/fakeCentre.ts')
    const statement = JSON.stringify({ kiosk: facts, sealKey: { id: 's', publicKey: '' }, ackKeys: [] })
    const fake = await fakeCentre(json(200, { statement, proof: 'a'.repeat(64) }))
    closers.push(fake.close)
    const addresses = { centreUrl: fake.file.url, releasesUrls: [], trustedRoot: 'none', pin: null }
    expect(await enrolHere(kioskDir, code, addresses)).toMatchObject({ code: 'not-the-centre' })
    expect(String(fake.received[0])).not.toContain(code)
  })

  test('a session lasts half a day and is opened again by itself', async () => {
    await enrol(await makeEnrolment(db, facts, centre.clock.now))
    const kiosk = await connect()
    for (let i = 0; i < 3; i++) expect(await kiosk.ask()).toEqual(heard)
    expect(kiosk.sessions()).toBe(1)
    centre.clock.now = new Date(centre.clock.now.getTime() + 12 * 3_600_000)
    expect(await kiosk.ask()).toEqual(heard)
    expect(kiosk.sessions()).toBe(2)
    await centre.restart()
    expect((await row()).sessions).toBe(2)
  })

  test('a revoked kiosk is not heard, in an open session either; a new code lets it in again', async () => {
    await enrol(await makeEnrolment(db, facts, centre.clock.now))
    const kiosk = await connect()
    expect(await kiosk.ask()).toEqual(heard)
    expect((await revokeKiosk(db, 'kiosk-7', centre.clock.now)).ok).toBe(true)
    expect(await kiosk.ask()).toEqual(unheard)
    expect(await (await connect()).ask()).toEqual(unheard)
    expect(await revokeKiosk(db, 'kiosk-7', centre.clock.now)).toMatchObject({ code: 'unknown-kiosk' })
    await enrol(await makeEnrolment(db, facts, centre.clock.now))
    expect(await (await connect()).ask()).toEqual(heard)
    const other = { ...facts, id: 'kiosk-8' }
    expect(await enrol(await makeEnrolment(db, other, centre.clock.now))).toMatchObject({
      code: 'other-kiosk',
    })
  })

  test('a copied disk is noticed and both are heard; enrolling anew shuts the copy out', async () => {
    await enrol(await makeEnrolment(db, facts, centre.clock.now))
    await (await connect()).ask()
    expect((await row()).copied_at).toBe(null)
    const copy = `${kioskDir}-copy`
    await cp(kioskDir, copy, { recursive: true })
    expect(await (await connect(copy, 1)).ask()).toEqual(heard)
    expect((await row()).copied_at).toBe(null)
    expect(await (await connect(kioskDir, 1)).ask()).toEqual(heard)
    expect((await row()).copied_at).toBe(centre.clock.now.toISOString())
    const audited = await db.selectFrom('audit').select('who').where('what', '=', 'device-copied').execute()
    expect(audited).toEqual([{ who: 'kiosk:kiosk-7' }])

    await enrol(await makeEnrolment(db, facts, centre.clock.now))
    expect((await row()).copied_at).toBe(null)
    expect(await (await connect(copy, 2)).ask()).toEqual(unheard)
    expect(await (await connect()).ask()).toEqual(heard)
    await rm(copy, { recursive: true })
  })

  test('a challenge is signed within a minute, and for this very kiosk', async () => {
    await enrol(await makeEnrolment(db, facts, centre.clock.now))
    const post = async (path: string, body: object) => {
      const answer = await fetch(`${centre.url()}/v1/${path}`, { method: 'POST', body: JSON.stringify(body) })
      return { status: answer.status, json: await answer.json() }
    }
    const challenge = async () => (await post('challenge', { kiosk: 'kiosk-7' })).json.challenge
    const signed = async (change: object = {}) => ({
      ...askSession(await device(), { kiosk: 'kiosk-7', challenge: await challenge(), count: 1 }),
      ...change,
    })
    expect((await post('session', await signed())).status).toBe(200)
    for (const change of [
      { count: 2 },
      { kiosk: 'kiosk-1' },
      { kiosk: 'nobody' },
      { challenge: await challenge() },
    ])
      expect(await post('session', await signed(change))).toEqual({
        status: 401,
        json: { error: 'unknown-kiosk' },
      })
    const late = await signed()
    centre.clock.now = new Date(centre.clock.now.getTime() + 60_000)
    expect((await post('session', late)).json).toEqual({ error: 'stale-challenge' })
    expect((await post('challenge', { kiosk: 'nobody' })).status).toBe(200)
    expect((await post('session', {})).status).toBe(400)
  })
})

test('from the command line: a code at the centre, the kiosk enrolled with it, and shut out again', async () => {
  const { sqlite } = await import('../testDatabases.ts')
  const centre = await testCentre(sqlite)
  centre.clock.now = new Date()
  const args = { id: 'kiosk-9', name: '示例', district: '示例区', longitude: '121.47', latitude: '31.22' }
  const given = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value])
  const made = await run('main.ts', 'enrolment-code', '--data', centre.dir, ...given).ended
  const code = made.said.split('\n')[0] ?? ''
  expect(made.said).toMatch(/^(\w{4} ){3}\w\ngood for kiosk-9, once, for 24 hours\n$/)
  const kioskDir = join(centre.root, 'k9')
  const where = ['--kiosk', kioskDir, '--centre-url', centre.url(), '--releases-url', centre.url()]
  const root = ['--root', join(centre.root, '1.root.json'), '--pin', '135790']
  const enrol = (said: string) => run('../enrol/enrolCli.ts', ...where, ...root, '--code', said).ended
  expect((await enrol('0000 0000 0000 0')).said).toBe('enrol: no-such-code\n')
  expect(await enrol(code)).toEqual({ code: 0, said: `kiosk kiosk-9 ready in ${kioskDir}\n` })
  expect((await run('main.ts', 'revoke', '--data', centre.dir, '--id', 'kiosk-9').ended).code).toBe(0)
  expect((await run('main.ts', 'revoke', '--data', centre.dir, '--id', 'kiosk-9').ended).code).toBe(1)
  expect((await run('main.ts', 'enrolment-code', '--data', centre.dir).ended).said).toContain('usage: ')
  await centre.close()
})
