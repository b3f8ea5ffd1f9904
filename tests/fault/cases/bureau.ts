import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { receiptHash } from '../../../sync/envelope/lookup.ts'
import { type HostProcess, startHost } from '../../support/hostProcess.ts'
import { createSite, type Site } from '../../support/site.ts'
import { applicationTo } from '../../support/submission.ts'
import { type Outcome, until } from './faultCase.ts'

const pin = '246810'

/** A centre and a kiosk as processes of their own, people who leave requests, and the receipts they walk away with. */
export type Bureau = {
  readonly site: Site
  /** The running host; starts it where none runs. */
  host(): Promise<HostProcess>
  /** The power of the kiosk goes. */
  killHost(): Promise<void>
  /** So many people leave a request at once. Settles when each was told something; how many got a receipt. */
  submit(people: number): Promise<number>
  /** Waits until nothing waits in the kiosk any more, and counts. */
  settle(): Promise<Outcome>
  version(): Promise<number>
  close(): Promise<void>
}

export async function openBureau(options: { kioskDir?: string } = {}): Promise<Bureau> {
  const site = await createSite(options)
  await site.startCentre()
  const temp = join(site.dir, 'temp')
  mkdirSync(temp)
  const receipts: string[] = []
  let running: HostProcess | null = null
  let lawyer = ''
  let tried = 0

  const bureau: Bureau = {
    site,
    async host() {
      running ??= await startHost(site.kioskDir, join(site.dir, 'host.log'), temp)
      return running
    },
    async killHost() {
      await running?.kill()
      running = null
    },
    async submit(people) {
      const host = await bureau.host()
      lawyer ||= await findLawyer(host)
      const before = receipts.length
      tried += people
      const answers = Array.from({ length: people }, async () => {
        const answer = await host.call('requests.submit', applicationTo(lawyer)).catch(() => null)
        // What the person saw is what counts, even when the kiosk is gone a moment later.
        if (answer?.ok) receipts.push(receiptHash(answer.value.code))
      })
      await Promise.allSettled(answers)
      return receipts.length - before
    },
    async settle() {
      const host = await bureau.host()
      await until('everything delivered', async () => {
        await host.call('technician.send', { pin })
        const status = await host.call('status.get', {})
        return status.ok && status.value.waiting === 0
      })
      const atCentre = held(join(site.dir, 'centre/centre.db'))
      const times = (receipt: string): number => atCentre.filter((each) => each === receipt).length
      return {
        tried,
        lost: receipts.filter((receipt) => times(receipt) === 0).length,
        doubled: receipts.filter((receipt) => times(receipt) > 1).length,
        wrong: await heldForStaff(host),
      }
    },
    async version() {
      const status = await (await bureau.host()).call('status.get', {})
      return (status.ok && status.value.content?.version) || 0
    },
    async close() {
      await bureau.killHost()
      await site.close()
    },
  }
  return bureau
}

async function findLawyer(host: HostProcess): Promise<string> {
  const found = await host.call('search.run', { text: '', kind: 'practitioner', limit: 50 })
  const hits = found.ok ? found.value.hits : []
  const lawyers = hits.flatMap((each) =>
    each.kind === 'practitioner' && each.hit.acceptsReservation ? each.hit : [],
  )
  const [lawyer] = lawyers
  if (!lawyer) throw new Error('nobody takes reservations')
  return lawyer.practitionerId
}

/** None of these requests is one the centre may refuse. */
async function heldForStaff(host: HostProcess): Promise<number> {
  const status = await host.call('status.get', {})
  return status.ok ? status.value.held : 1
}

function held(path: string): string[] {
  const db = new Database(path, { readonly: true })
  const hashes = db.prepare('SELECT receipt_hash FROM request').pluck().all() as string[]
  db.close()
  return hashes
}
