import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destination, pino } from 'pino'
import type { Submission } from '../../shared/contract/requests.ts'
import { fail } from '../../shared/result.ts'
import { makeReceiptCode } from '../../shared/rules/receiptCode.ts'
import type { Header } from '../envelope/envelope.ts'
import type { KioskFile } from '../envelope/kioskFile.ts'
import { receiptHash, tailCheck } from '../envelope/lookup.ts'
import { seal } from '../envelope/seal.ts'
import { startCentre } from './centre.ts'
import type { Amend } from './content/amendInChild.ts'
import { initCentre } from './init.ts'
import { loadKeys } from './keys.ts'
import { provisionKiosk } from './kiosks/provision.ts'
import { ticketsOf } from './kiosks/sessions.ts'
import type { DatabaseKind } from './testDatabases.ts'
import { writeRelease } from './testRelease.ts'

/** What a person would have keyed in; invented, with a number whose area code does not exist. */
export const person: Submission['identity'] = {
  name: '甲示例',
  idNumber: withCheckDigit('99000019900101123'),
  phone: '13900001234',
}

function withCheckDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return digits + '10X98765432'[sum % 11]
}

export const submission = (summary = '示例：拖欠工资'): Submission => ({
  form: {
    kind: 'lawyer-reservation',
    practitionerId: 'prac-1',
    matter: 'labour',
    mode: 'in-person',
    time: 'any',
    summary,
  },
  identity: person,
  consent: {
    agreements: [
      { id: 'registration', version: '1' },
      { id: 'privacy', version: '1' },
    ],
    sensitive: true,
    share: true,
    acceptedAt: '2026-04-30T01:59:00.000Z',
  },
  lang: 'zh-CN',
})

const must = <T>(result: { ok: true; value: T } | { ok: false; code: string; detail?: string }): T => {
  if (!result.ok) throw new Error(`${result.code} ${result.detail ?? ''}`)
  return result.value
}

let sequence = 0
const uuidV7 = (): string => {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A centre in a folder of its own with one release and one kiosk, and the hand of the clock. */
export async function testCentre(kind: DatabaseKind) {
  const root = await mkdtemp(join(tmpdir(), 'centre-'))
  const dir = join(root, 'centre')
  const releasesDir = join(root, 'releases')
  const clock = { now: new Date('2026-04-30T02:00:00.000Z') }
  const now = () => clock.now
  const database = await kind.create()
  must(await initCentre(dir, { databaseUrl: database.url, now }))
  await writeRelease(releasesDir, 1, '乙示例')
  const logFile = join(root, 'centre.log')
  const log = pino(destination({ dest: logFile, sync: true }))
  /** How releases are made; nobody here has a key for them unless a test brings one. */
  const publisher: { amend: Amend } = { amend: async () => fail('keys-missing') }
  const amend: Amend = (signal) => publisher.amend(signal)
  const start = async () =>
    must(await startCentre({ dir, port: 0, releasesDir, databaseUrl: database.url, log, now, amend }))
  let running = await start()

  const trustedRoot = join(root, '1.root.json')
  await writeFile(trustedRoot, '{}')
  const provision = async (id: string): Promise<KioskFile> =>
    must(
      await provisionKiosk({
        centreDir: dir,
        databaseUrl: database.url,
        kioskDir: join(root, id),
        kiosk: { id, name: `${id}（示例）`, district: '示例区', longitude: 121.47, latitude: 31.22 },
        centreUrl: running.url,
        releasesUrls: [`${running.url}/releases`],
        trustedRoot,
        pin: null,
        now,
      }),
    )
  const kiosk = await provision('kiosk-1')

  /** Seals a request the way a kiosk does. */
  const sealed = async (payload: object = submission(), header: Partial<Header> = {}) => {
    const code = makeReceiptCode(randomBytes(12))
    const id = uuidV7()
    const complete = {
      id,
      kiosk: kiosk.id,
      sequence: ++sequence,
      kind: 'lawyer-reservation',
      createdAt: clock.now.toISOString(),
      receiptHash: receiptHash(code),
      tailCheck: tailCheck(code, person.phone.slice(-4)),
      ...header,
    }
    const plain = new TextEncoder().encode(JSON.stringify(payload))
    const bytes = must(await seal(complete, plain, kiosk.centre.sealKey))
    return { id: complete.id, code, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  /** A session of a kiosk, as if it had just been opened. */
  const token = async (id: string, at = clock.now): Promise<string> =>
    ticketsOf(must(await loadKeys(dir))).issue('session', id, at)
  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>, session?: string) =>
    fetch(`${running.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${session ?? (await token(kiosk.id))}`,
        'content-type': 'application/json',
      },
      body,
    })

  return {
    root,
    dir,
    releasesDir,
    logFile,
    clock,
    publisher,
    kiosk,
    databaseUrl: database.url,
    provision,
    token,
    sealed,
    post,
    url: () => running.url,
    ask: (code: string, tail: string) => post('/v1/requests/status', JSON.stringify({ code, tail })),
    password: async () => (await readFile(join(dir, 'desk-password.txt'), 'utf8')).trim(),
    async restart() {
      await running.close()
      running = await start()
    },
    async close() {
      await running.close()
      await database.drop()
      await rm(root, { recursive: true })
    },
  }
}
export type TestCentre = Awaited<ReturnType<typeof testCentre>>
