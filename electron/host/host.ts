import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { ZodType } from 'zod'
import { type MethodName, methods } from '../../shared/contract/contract.ts'
import type { KioskStatus } from '../../shared/contract/status.ts'
import type { TechnicianReport } from '../../shared/contract/technician.ts'
import type { PrinterReport } from '../../shared/contract/wire.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { deviceFile } from '../../sync/envelope/device.ts'
import { type KioskFile, kioskFile } from '../../sync/envelope/kioskFile.ts'
import type { KioskReport } from '../../sync/envelope/kioskReport.ts'
import { askCentre } from '../../sync/push/askCentre.ts'
import type { Door } from '../bridge/channel.ts'
import { connectHost } from './connectHost.ts'
import { contentStatus } from './content/contentStatus.ts'
import { openContent } from './content/snapshot.ts'
import { countErrors } from './countErrors.ts'
import { countOpenings } from './demand/countOpenings.ts'
import { startDemand } from './demand/demand.ts'
import { openReader } from './identity/openReader.ts'
import { readCards } from './identity/readCards.ts'
import { type KeptContent, keepContent } from './keepContent.ts'
import { agreementHandlers } from './methods/agreements.ts'
import { calculatorHandlers } from './methods/calculators.ts'
import { demandHandlers } from './methods/demand.ts'
import { documentHandlers } from './methods/documents.ts'
import { guidanceHandlers } from './methods/guidance.ts'
import type { Handlers } from './methods/handlers.ts'
import { identityHandlers } from './methods/identity.ts'
import { informationHandlers } from './methods/information.ts'
import { institutionHandlers } from './methods/institutions.ts'
import { lawHandlers } from './methods/laws.ts'
import { mapHandlers } from './methods/map.ts'
import { namesHandlers } from './methods/names.ts'
import { practitionerHandlers } from './methods/practitioners.ts'
import { printingHandlers } from './methods/printing.ts'
import { requestHandlers } from './methods/requests.ts'
import { searchHandlers } from './methods/search.ts'
import { serviceHandlers } from './methods/services.ts'
import { statusHandlers } from './methods/status.ts'
import { technicianHandlers } from './methods/technician.ts'
import { typingHandlers } from './methods/typing.ts'
import { createPrinter } from './printer.ts'
import { openQueueStore, type QueueStore } from './queue/queueStore.ts'
import { warmUp } from './search/runSearch.ts'

export type Host = Door & {
  /** What the shell says of its printer. */
  hearPrinter(report: PrinterReport): void
  close(): Promise<void>
}
export type HostFault = 'not-provisioned' | 'queue-unusable'

/**
 * Everything behind the page: content, search, queue, pull and push of one kiosk folder. `now` is the clock. Answers
 * every call with a Result; a throw inside is a bug and reaches the caller of `call`.
 */
export async function createHost(options: {
  dir: string
  now?: () => Date
  log: Logger
}): Promise<Result<Host, HostFault>> {
  const { dir, now = () => new Date() } = options
  const { log, errors } = countErrors(options.log, now)
  const kiosk = readProvisioned(join(dir, 'kiosk.json'), kioskFile)
  if (!kiosk.ok) return kiosk
  const device = readProvisioned(join(dir, 'device.json'), deviceFile)
  if (!device.ok) return device
  mkdirSync(join(dir, 'content'), { recursive: true })

  const opened = tryOpenQueue(join(dir, 'queue.db'))
  if (!opened.ok) return opened
  const queue = opened.value
  const content = openContent(dir, () => dateInChina(now()))
  const prepare = (): void => {
    const snapshot = content.current()
    if (snapshot) warmUp(snapshot, { today: dateInChina(now()), place: kiosk.value })
  }
  prepare()
  const listeners = new Set<(event: string, payload: unknown) => void>()
  const emit = (event: string, payload: unknown): void => {
    for (const listener of listeners) listener(event, payload)
  }

  const reader = await openReader(kiosk.value.reader, dir, log)
  const cards = reader && readCards(reader, log)
  let lastContactAt: string | null = null
  const printer = createPrinter({
    path: join(dir, 'printer.json'),
    settings: kiosk.value.printer,
    onChange: () => emit('status.changed', status()),
    log,
  })
  const status = (): KioskStatus => {
    const snapshot = content.current()
    const shown = snapshot && contentStatus(snapshot, dateInChina(now()))
    return {
      ...statusOf(kiosk.value, shown, lastContactAt, queue.counts()),
      printer: printer.status(),
      cardReader: cards !== null,
    }
  }
  const connected = connectHost({
    kiosk: kiosk.value,
    device: device.value,
    queue,
    now,
    report: () => reportToCentre(dir, status(), errors()),
    log,
    onContact() {
      lastContactAt = now().toISOString()
      emit('status.changed', status())
    },
  })
  const { centre, keys, cancelled, pusher } = connected
  const demand = startDemand({ path: join(dir, 'demand.db'), centre, now, random: Math.random, log })
  const sendNow = (): void => {
    queue.retryNow()
    pusher.kick()
    connected.checkIn()
    demand.sendNow()
  }

  /** Who stands at the kiosk: a number that means nothing and changes when they leave. */
  let visit: string = randomUUID()
  let reached = false
  const kept = keepContent({
    dir,
    releases: kiosk.value.releases,
    content,
    now,
    random: Math.random,
    log,
    onProgress: (stage, done, total) => emit('content.progress', { stage, done, total }),
    onShown() {
      prepare()
      emit('content.changed', { version: content.current()?.version })
    },
    onPulled(ok) {
      // Requests put off while the network was away need not sit out their wait; pulls are spread, so a fleet is too.
      if (ok && !reached) sendNow()
      reached = ok
      if (ok) lastContactAt = now().toISOString()
      emit('status.changed', status())
    },
  })

  const answering: Handlers = {
    ...statusHandlers(
      status,
      () => {
        visit = randomUUID()
        cards?.stop()
      },
      log,
    ),
    ...searchHandlers(content, kiosk.value, now),
    ...typingHandlers(content),
    ...guidanceHandlers(content, kiosk.value),
    ...demandHandlers(content, demand),
    ...documentHandlers(content),
    ...informationHandlers(content, now),
    ...institutionHandlers(content, kiosk.value, now),
    ...mapHandlers(content, kiosk.value, now),
    ...namesHandlers(content),
    ...lawHandlers(content),
    ...practitionerHandlers(content, kiosk.value, now),
    ...agreementHandlers(content),
    ...calculatorHandlers(content, now),
    ...serviceHandlers(content, kiosk.value, now),
    ...identityHandlers({ content, cards, cancelled, now }),
    ...requestHandlers({
      content,
      queue,
      cancelled,
      now,
      kioskId: kiosk.value.id,
      sealKey: keys.sealKey,
      visit: () => visit,
      queued: () => {
        pusher.kick()
        emit('status.changed', status())
      },
      ask: (key) => askCentre(centre, key),
    }),
    ...technicianHandlers({
      pinHash: kiosk.value.technicianPin,
      now,
      report: () => reportOf(dir, kept, queue, now()),
      pullNow: kept.pullNow,
      sendNow() {
        queue.retryHeld()
        sendNow()
      },
      paperChanged: printer.paperChanged,
    }),
    ...printingHandlers,
  }
  const handlers = countOpenings(answering, demand)

  return ok({
    async call(method, input) {
      if (!isMethod(method)) return fail('unknown-method')
      const parsed = methods[method].input.safeParse(input)
      if (!parsed.success) return fail('invalid-input', parsed.error.issues[0]?.path.join('.'))
      const handle = handlers[method] as (input: unknown) => unknown
      return handle(parsed.data)
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hearPrinter: printer.heard,
    async close() {
      await Promise.all([connected.close(), kept.close(), demand.close(), printer.close(), cards?.close()])
      await centre.close()
      queue.close()
      content.close()
    },
  })
}

const isMethod = (method: string): method is MethodName => Object.hasOwn(methods, method)

function readProvisioned<T>(path: string, schema: ZodType<T>): Result<T, 'not-provisioned'> {
  try {
    return ok(schema.parse(JSON.parse(readFileSync(path, 'utf8'))))
  } catch (error) {
    return fail('not-provisioned', `${path}: ${error instanceof Error ? error.name : 'unreadable'}`)
  }
}

function tryOpenQueue(path: string) {
  try {
    return ok(openQueueStore(path))
  } catch (error) {
    return fail('queue-unusable' as const, error instanceof Error ? error.message : String(error))
  }
}

function statusOf(
  kiosk: KioskFile,
  content: KioskStatus['content'],
  lastContactAt: string | null,
  counts: { waiting: number; held: number },
): Omit<KioskStatus, 'printer' | 'cardReader'> {
  const { id, name, district, longitude, latitude } = kiosk
  return {
    kiosk: { id, name, district, longitude, latitude },
    content,
    lastContactAt,
    ...counts,
    timeouts: kiosk.timeouts,
  }
}

const diskFree = (dir: string): number => {
  const { bavail, bsize } = statfsSync(dir)
  return bavail * bsize
}

const reportToCentre = (
  dir: string,
  { content, waiting, held, printer }: KioskStatus,
  errors: number,
): KioskReport => ({
  version: content?.version ?? null,
  waiting,
  held,
  printer,
  diskFree: diskFree(dir),
  errors,
})

const runsShown = 50

function reportOf(dir: string, kept: KeptContent, queue: QueueStore, at: Date): TechnicianReport {
  return {
    at: at.toISOString(),
    diskFree: diskFree(dir),
    runs: kept.runs().slice(0, runsShown),
    troubles: kept.troubles(),
    metadata: kept.metadata(),
    held: queue.held(),
    contradictions: queue.memory.contradictions(),
  }
}
