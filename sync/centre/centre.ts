import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, resolve, sep } from 'node:path'
import serveFiles from '@fastify/static'
import { type FastifyInstance, fastify } from 'fastify'
import { fail, ok, type Result } from '../../shared/result.ts'
import { readConnectors } from './connectors/connectors.ts'
import { type Amend, amendInChild } from './content/amendInChild.ts'
import { startReleasing } from './content/startReleasing.ts'
import { errorCode, openDatabase } from './database.ts'
import type { ContentDesk } from './desk/content/contentRoutes.ts'
import { deskPages } from './desk/deskPages.ts'
import { releaseFacts } from './facts.ts'
import { faultOf } from './faults.ts'
import { loadKeys } from './keys.ts'
import { kioskRoutes } from './kioskRoutes.ts'
import { startCommitter } from './log/committer.ts'
import { keepRetention } from './records/keepRetention.ts'
import { openRecordKeys } from './records/recordKeys.ts'
import type { Services } from './services.ts'

export type CentreOptions = Pick<Services, 'log' | 'now'> & {
  /** As made by `initCentre`. */
  readonly dir: string
  /** 0 for any free port. */
  readonly port: number
  /** Holds `metadata/` and `targets/`; made if absent. */
  readonly releasesDir: string
  /** PostgreSQL; without it the database is a SQLite file in `dir`. */
  readonly databaseUrl: string | undefined
  /** How releases are made of what is approved; without it by a process of its own. */
  readonly amend?: Amend
}

export type Centre = { readonly url: string; close(): Promise<void> }

/**
 * Starts the central service on 127.0.0.1 (a proxy in front of it gives it a name and TLS). Fails with
 * `not-initialised`, `connectors`, `database`, `port-in-use`.
 */
export async function startCentre(
  options: CentreOptions,
): Promise<Result<Centre, 'not-initialised' | 'connectors' | 'database' | 'port-in-use'>> {
  const { dir, port, databaseUrl, log, now } = options
  const releasesDir = resolve(options.releasesDir)
  const keys = await loadKeys(dir)
  if (!keys.ok) return keys
  const connectors = await readConnectors(dir)
  if (!connectors.ok) return connectors
  const opened = await openDatabase(dir, databaseUrl)
  if (!opened.ok) return opened
  await mkdir(releasesDir, { recursive: true })
  const db = opened.value
  const facts = releaseFacts(dir, releasesDir, log)
  await facts.current()
  const recordKeys = openRecordKeys(dir)
  const ledger = { db, keys: keys.value, recordKeys, now }
  const services = {
    ...ledger,
    dir,
    databaseUrl,
    commit: startCommitter(ledger),
    facts,
    connectors: connectors.value,
    log,
  }
  const releasing = startReleasing(services, releasesDir, options.amend ?? amendInChild(releasesDir))
  const app = await buildApp({ ...services, releasing, releasesDir })
  const retention = keepRetention(services)
  const close = async () => {
    await app.close()
    await releasing.close()
    await retention.close()
    await facts.close()
    recordKeys.close()
    await db.destroy()
  }
  try {
    await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    await close()
    if (errorCode(error) === 'EADDRINUSE') return fail('port-in-use', String(port))
    throw error
  }
  const bound = app.server.address() as AddressInfo
  return ok({ url: `http://127.0.0.1:${bound.port}`, close })
}

async function buildApp(services: ContentDesk): Promise<FastifyInstance> {
  const { log, releasesDir } = services
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    // The proxy in front says whether the connection came over TLS; nobody else reaches this address.
    trustProxy: 'loopback',
  })
  app.addHook('onResponse', async (request, reply) => {
    // The route, not the URL: no query string, no id, no header and no body ever reaches the log.
    const route = request.routeOptions.url ?? 'none'
    // Two thousand kiosks that poll would fill the disk with the news that there is none.
    if (route.startsWith('/releases/') && reply.statusCode < 400) return
    log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
  app.setErrorHandler(async (error, request, reply) => {
    const fault = faultOf(error, request)
    if (fault.statusCode >= 500) log.error(fault.log, 'request failed')
    return reply.code(fault.statusCode).send({ error: fault.error })
  })
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ error: 'not-found' }))

  app.get('/healthz', async () => {
    await services.db.selectFrom('kiosk').select('id').limit(1).execute()
    return { status: 'ok' }
  })
  await app.register((routes) => kioskRoutes(routes, services), { prefix: '/v1' })
  await app.register((routes) => deskPages(routes, services), { prefix: '/desk' })
  await app.register(serveFiles, {
    root: releasesDir,
    prefix: '/releases/',
    index: false,
    cacheControl: false,
    decorateReply: false,
    setHeaders: (reply, path) => {
      // A target's name holds its hash; metadata under one name changes with every release.
      const target = path.startsWith(join(releasesDir, 'targets') + sep)
      reply.header('cache-control', target ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return app
}
