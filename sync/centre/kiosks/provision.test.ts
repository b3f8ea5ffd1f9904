import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { initCentre } from '../init.ts'
import { run } from '../testCommand.ts'
import { type Provisioning, provisionKiosk } from './provision.ts'

const now = () => new Date('2026-04-30T02:00:00.000Z')
let root: string
let order: Provisioning
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'provision-'))
  await initCentre(join(root, 'centre'), { databaseUrl: undefined, now })
  await writeFile(join(root, '1.root.json'), '{"first":true}')
  order = {
    centreDir: join(root, 'centre'),
    databaseUrl: undefined,
    kioskDir: join(root, 'kiosk'),
    kiosk: { id: 'kiosk-1', name: '示例终端', district: '示例区', longitude: 121.47, latitude: 31.22 },
    centreUrl: 'http://127.0.0.1:8787',
    releasesUrls: ['http://127.0.0.1:8787/releases'],
    trustedRoot: join(root, '1.root.json'),
    pin: null,
    now,
  }
})
afterEach(() => rm(root, { recursive: true }))

const read = (...path: string[]) => readFile(join(root, ...path), 'utf8')

test('initialising twice changes nothing and keeps secrets to their owner', async () => {
  const files = ['desk-password.txt', 'keys/seal-1.json', 'keys/ack-1.json']
  const before = await Promise.all(files.map((name) => read('centre', name)))
  await initCentre(order.centreDir, { databaseUrl: undefined, now })
  expect(await Promise.all(files.map((name) => read('centre', name)))).toEqual(before)
  for (const name of files) expect((await stat(join(order.centreDir, name))).mode & 0o777).toBe(0o600)
})

test('provisioning again keeps the device, keys and root, and takes over changed addresses', async () => {
  const first = await provisionKiosk(order)
  if (!first.ok) throw new Error(first.code)
  expect((await stat(join(root, 'kiosk', 'kiosk.json'))).mode & 0o777).toBe(0o600)
  const text = await read('kiosk', 'kiosk.json')
  expect(await provisionKiosk(order)).toEqual(first)
  expect(await read('kiosk', 'kiosk.json')).toBe(text)

  await writeFile(order.trustedRoot, '{"another":true}')
  const moved = await provisionKiosk({ ...order, centreUrl: 'https://centre.example' })
  expect(moved).toEqual({
    ok: true,
    value: { ...first.value, centre: { ...first.value.centre, url: 'https://centre.example' } },
  })
  expect(JSON.parse(await read('kiosk', 'kiosk.json'))).toEqual(moved.ok && moved.value)
  expect(await read('kiosk', 'root.json')).toBe('{"first":true}')
})

test('the folder of another kiosk or of another centre is left alone', async () => {
  await provisionKiosk(order)
  const text = await read('kiosk', 'kiosk.json')
  const other = { ...order.kiosk, id: 'kiosk-2' }
  expect(await provisionKiosk({ ...order, kiosk: other })).toMatchObject({ code: 'other-kiosk' })
  const centreDir = join(root, 'centre-2')
  expect(await provisionKiosk({ ...order, centreDir })).toMatchObject({ code: 'not-initialised' })
  await initCentre(centreDir, { databaseUrl: undefined, now })
  expect(await provisionKiosk({ ...order, centreDir })).toMatchObject({ code: 'other-kiosk' })
  expect(await read('kiosk', 'kiosk.json')).toBe(text)
  const lost = { ...order, kioskDir: join(root, 'k3'), trustedRoot: join(root, 'none') }
  expect(await provisionKiosk(lost)).toMatchObject({ code: 'no-trusted-root' })
})

test('a kiosk is provisioned from the command line', async () => {
  const args = Object.entries({
    centre: order.centreDir,
    kiosk: order.kioskDir,
    id: 'kiosk-7',
    name: '示例终端七',
    district: '示例区',
    longitude: '121.47',
    latitude: '31.22',
    'centre-url': 'https://centre.example',
    'releases-url': 'https://centre.example/releases',
    root: order.trustedRoot,
  }).flatMap(([name, value]) => [`--${name}`, value])
  args.push('--releases-url', 'https://mirror.example/')
  expect(await run('kiosks/provisionCli.ts', ...args).ended).toMatchObject({ code: 0 })
  expect(JSON.parse(await read('kiosk', 'kiosk.json'))).toMatchObject({
    id: 'kiosk-7',
    longitude: 121.47,
    releases: { urls: ['https://centre.example/releases', 'https://mirror.example/'] },
  })
  expect(await run('kiosks/provisionCli.ts', ...args.slice(2)).ended).toMatchObject({ code: 1 })
})
