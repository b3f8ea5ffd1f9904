import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { initCentre } from '../../sync/centre/init.ts'
import { provisionKiosk } from '../../sync/centre/kiosks/provision.ts'
import { publish, type ReleaseSummary } from '../../sync/publisher/publish.ts'
import type { ReadyRelease } from './readyRelease.ts'

export const project = join(import.meta.dirname, '../..')
const resources = join(project, 'resources')

/** A bureau in a temporary folder: its releases, its centre, and one kiosk provisioned for them. */
export type Site = {
  dir: string
  kioskDir: string
  centreUrl: string
  deskPassword: string
  /** Publishes the next release: the sample, one more law with this article, and other files of the sample's folder. */
  publish(article?: string, files?: Record<string, string>): Promise<void>
  startCentre(): Promise<void>
  /** Ends the centre; `hard` as a power cut would. */
  stopCentre(hard?: boolean): Promise<void>
  close(): Promise<void>
}

/** Publishes the sample content, or that of another folder like it, or other laws with it, as a signed release. */
export async function publishSample(
  out: string,
  sample = join(resources, 'sample'),
  laws = join(sample, 'laws'),
): Promise<ReleaseSummary> {
  const published = await publish({
    out,
    laws,
    sample: true,
    sampleDir: sample,
    rulesDir: join(resources, 'rules'),
    lexiconDir: join(resources, 'lexicon'),
    now: new Date(),
    onProgress: () => undefined,
  })
  if (!published.ok) throw new Error(`no release: ${published.code} ${published.detail}`)
  return published.value
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts a program of the project and resolves with the line that says it is ready, or another that is waited for. */
export async function startProgram(
  script: string,
  args: string[],
  awaited = /\bready\b/,
): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [join(project, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (!awaited.test(line)) continue
    child.stdout?.resume()
    return { child, line }
  }
  throw new Error(`${script} ended before it said ${awaited}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/**
 * `ready`: a release that was published before and a kiosk that has pulled it, to begin with copies of them;
 * `kioskDir`: the kiosk's folder, on a disk of its own; `patience`: the seconds until the kiosk shades what was typed and
 * asks whether somebody is still there, if not those it comes with; `asDelivered`: it looks for releases as seldom as a
 * kiosk that is set up does.
 */
export async function createSite(
  options: { ready?: ReadyRelease; kioskDir?: string; patience?: number | null; asDelivered?: boolean } = {},
): Promise<Site> {
  const dir = await mkdtemp(join(tmpdir(), 'lawkiosk-'))
  const [releases, centreDir, beside] = ['releases', 'centre', 'kiosk'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ]
  const kioskDir = options.kioskDir ?? beside
  if (options.ready) await options.ready.copyTo(dir)
  else await publishSample(releases)
  const port = await freePort()
  const centreUrl = `http://127.0.0.1:${port}`
  const now = (): Date => new Date()
  const made = await initCentre(centreDir, { databaseUrl: undefined, now })
  if (!made.ok) throw new Error(`no centre: ${made.code}`)
  const provisioned = await provisionKiosk({
    centreDir,
    databaseUrl: undefined,
    kioskDir,
    kiosk: { id: 'kiosk-1', name: '示例终端', district: '黄浦区', longitude: 121.4737, latitude: 31.2304 },
    centreUrl,
    releasesUrls: [`${centreUrl}/releases/`],
    trustedRoot: join(releases, 'metadata/1.root.json'),
    pin: '246810',
    reader: { kind: 'simulated' },
    now,
  })
  if (!provisioned.ok) throw new Error(`no kiosk: ${provisioned.code}`)
  // Often enough that a test need not wait long for the kiosk to notice that the network is back.
  const releasesOften = { ...provisioned.value.releases, ...(!options.asDelivered && { pollSeconds: 5 }) }
  const { patience } = options
  const patient = patience && { browse: patience, form: patience, shade: patience }
  const timeouts = { ...provisioned.value.timeouts, ...patient }
  await writeFile(
    join(kioskDir, 'kiosk.json'),
    JSON.stringify({ ...provisioned.value, releases: releasesOften, timeouts }),
  )

  let centre: ChildProcess | null = null
  const stopCentre = async (hard = false): Promise<void> => {
    if (centre) await end(centre, hard ? 'SIGKILL' : 'SIGTERM')
    centre = null
  }
  return {
    dir,
    kioskDir,
    centreUrl,
    deskPassword: (await readFile(join(centreDir, 'desk-password.txt'), 'utf8')).trim(),
    async publish(article = '示例', files = {}) {
      const sample = join(dir, 'sample')
      await cp(join(resources, 'sample'), sample, { recursive: true })
      const law = `# 示例法\n\n<!-- INFO END -->\n\n第一条 ${article}。\n`
      for (const [path, text] of Object.entries({ 'laws/示例.md': law, ...files }))
        await writeFile(join(sample, path), text)
      await publishSample(releases, sample)
    },
    async startCentre() {
      const args = ['--data', centreDir, '--port', String(port), '--releases', releases]
      centre = (await startProgram('sync/centre/main.ts', args)).child
    },
    stopCentre,
    async close() {
      await stopCentre()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
