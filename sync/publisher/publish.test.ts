import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { Updater } from 'tuf-js'
import { expect, onTestFinished, test } from 'vitest'
import { rowsOf } from '../release/contentRoot.ts'
import { contentTarget, manifest } from '../release/manifest.ts'
import { publish } from './publish.ts'

const resources = join(import.meta.dirname, '../../resources')
const now = new Date('2026-11-23T08:00:00.000Z')

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function oneLaw(article = '示例条文'): string {
  const laws = newFolder()
  writeFileSync(join(laws, '示例.md'), `# 示例法\n\n<!-- INFO END -->\n\n第一条 ${article}。\n`)
  return laws
}

const release = (out: string, more: { laws?: string; sample?: boolean; lexiconDir?: string } = {}) =>
  publish({
    out,
    sample: true,
    sampleDir: join(resources, 'sample'),
    rulesDir: join(resources, 'rules'),
    lexiconDir: join(resources, 'lexicon'),
    now,
    onProgress: () => {},
    ...more,
  })

/** Publishes the sample or, where it does not matter what, one law without a lexicon: sooner done. */
async function released(out: string, what: 'sample' | 'one law' = 'one law') {
  const laws = oneLaw()
  const answer = await release(out, what === 'sample' ? {} : { laws, sample: false, lexiconDir: laws })
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.detail}`)
  return answer.value
}

/** Serves a folder as an object store would. */
async function serve(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(request.url ?? ''))
    if (existsSync(path)) response.end(readFileSync(path))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A kiosk's TUF client that trusts the first root of the repository. */
async function updater(out: string): Promise<Updater> {
  const folder = newFolder()
  writeFileSync(join(folder, 'root.json'), readFileSync(join(out, 'metadata/1.root.json')))
  const url = await serve(out)
  return new Updater({
    metadataDir: folder,
    metadataBaseUrl: `${url}/metadata`,
    targetDir: folder,
    targetBaseUrl: `${url}/targets`,
  })
}

test('a kiosk fetches the release, and the manifest describes what is inside', async () => {
  const out = join(newFolder(), 'release')
  const summary = await released(out, 'sample')
  const client = await updater(out)
  const target = await client.getTargetInfo(contentTarget)
  if (!target) throw new Error('no target')
  const said = manifest.parse(target.custom)
  expect(said).toMatchObject({ version: 1, contentRoot: summary.contentRoot, counts: summary.counts })

  const raw = zstdDecompressSync(readFileSync(await client.downloadTarget(target)))
  expect(raw.length).toBe(said.rawLength)
  const path = join(newFolder(), 'content.db')
  writeFileSync(path, raw)
  const db = new Database(path, { readonly: true })
  onTestFinished(() => void db.close())
  expect(rowsOf(db).root).toBe(said.contentRoot)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('page_size', { simple: true })).toBe(4096)
  expect(db.pragma('foreign_key_check')).toEqual([])
  const files = (folder: string, kind: string) =>
    readdirSync(join(resources, folder), { encoding: 'utf8', recursive: true }).filter((name) =>
      name.endsWith(kind),
    ).length
  const rule = files('rules', '.json') + files('sample/services', '.yaml')
  expect(said.counts).toMatchObject({ law: summary.counts.law, rule })
  expect(summary.counts.law).toBeGreaterThan(0)
})

test('a target changed on the way is refused', async () => {
  const out = join(newFolder(), 'release')
  await released(out)
  const [name = ''] = readdirSync(join(out, 'targets'))
  const path = join(out, 'targets', name)
  const bytes = readFileSync(path)
  bytes[1000] = (bytes[1000] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const client = await updater(out)
  const target = await client.getTargetInfo(contentTarget)
  if (!target) throw new Error('no target')
  await expect(client.downloadTarget(target)).rejects.toThrow(/hash/i)
})

test('metadata signed with another key is refused', async () => {
  const [ours, theirs] = [join(newFolder(), 'release'), join(newFolder(), 'release')]
  await released(ours)
  await released(theirs)
  writeFileSync(join(ours, 'metadata/timestamp.json'), readFileSync(join(theirs, 'metadata/timestamp.json')))
  await expect((await updater(ours)).refresh()).rejects.toThrow()
})

const contentsIn = (out: string): string[] =>
  readdirSync(join(out, 'targets')).filter((name) => name.endsWith(contentTarget))

test('the same content gives the same bytes; each run is the next version; three releases are kept', async () => {
  const folder = newFolder()
  const out = join(folder, 'release')
  const first = await released(out, 'sample')
  const second = await released(out, 'sample')
  expect([first.version, second.version]).toEqual([1, 2])
  expect(second.contentRoot).toBe(first.contentRoot)
  expect(contentsIn(out)).toHaveLength(1)

  for (const number of [3, 4, 5]) {
    expect(await release(out, { laws: oneLaw(`第${number}次`), sample: false })).toMatchObject({
      ok: true,
      value: { version: number },
    })
  }
  expect(contentsIn(out)).toHaveLength(3)
  const ends = readdirSync(join(out, 'targets')).map((name) => /delta-\d+-(\d+)/.exec(name)?.[1])
  expect(new Set(ends.filter(Boolean))).toEqual(new Set(['3', '4', '5']))
  expect(readdirSync(join(out, 'metadata')).sort()).toEqual([
    '1.root.json',
    '3.snapshot.json',
    '3.targets.json',
    '4.snapshot.json',
    '4.targets.json',
    '5.snapshot.json',
    '5.targets.json',
    'timestamp.json',
  ])
  const target = await (await updater(out)).getTargetInfo(contentTarget)
  expect(manifest.parse(target?.custom).version).toBe(5)
})

test('keys lie beside the served folder, for the owner only, and root keys are not needed again', async () => {
  const out = join(newFolder(), 'release')
  await released(out)
  const keys = `${out}-keys`
  expect(statSync(keys).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(keys)) expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600)
  const served = readdirSync(out, { recursive: true, encoding: 'utf8' })
  expect(served.filter((name) => name.endsWith('.pem'))).toEqual([])
  for (const number of [1, 2, 3]) rmSync(join(keys, `root-${number}.pem`))
  expect((await released(out)).version).toBe(2)

  rmSync(keys, { recursive: true })
  expect(await release(out)).toMatchObject({ ok: false, code: 'keys-missing' })
  const other = join(newFolder(), 'release')
  await released(other)
  mkdirSync(keys)
  for (const name of readdirSync(`${other}-keys`))
    writeFileSync(join(keys, name), readFileSync(join(`${other}-keys`, name)))
  expect(await release(out)).toMatchObject({ ok: false, code: 'keys-do-not-match' })
})

test('broken content leaves the old release served and is named in the report', async () => {
  const out = join(newFolder(), 'release')
  await released(out)
  const before = readFileSync(join(out, 'metadata/timestamp.json'))
  const laws = newFolder()
  writeFileSync(join(laws, 'empty.md'), '')
  expect(await release(out, { laws })).toMatchObject({
    ok: false,
    code: 'bad-content',
    detail: 'empty.md:1: the file is empty',
  })
  expect(readFileSync(join(out, 'metadata/timestamp.json'))).toEqual(before)
  expect(JSON.parse(readFileSync(`${out}-report.json`, 'utf8')).notTaken).toHaveLength(1)
  expect(await (await updater(out)).getTargetInfo(contentTarget)).toBeDefined()
  expect(existsSync(`${out}-work`)).toBe(false)
})

test('a run that dies just before the timestamp leaves the old release served, and the next one goes on', async () => {
  const out = join(newFolder(), 'release')
  await released(out)
  // A folder where the timestamp's draft goes: the last step fails, everything before it is in place.
  mkdirSync(join(out, 'metadata/timestamp.json.part'))
  expect(await release(out)).toMatchObject({ ok: false, code: 'not-writable' })
  expect(existsSync(join(out, 'metadata/2.targets.json'))).toBe(true)
  const target = await (await updater(out)).getTargetInfo(contentTarget)
  expect(manifest.parse(target?.custom).version).toBe(1)
  rmSync(join(out, 'metadata/timestamp.json.part'), { recursive: true })
  // A number that was signed is not signed again for something else.
  expect((await released(out)).version).toBe(3)
})

test('two runs at once: one publishes, the other says so; a dead run lets go', async () => {
  const out = join(newFolder(), 'release')
  const answers = await Promise.all([release(out), release(out)])
  expect(answers.map((answer) => (answer.ok ? 'published' : answer.code)).sort()).toEqual([
    'already-running',
    'published',
  ])
  const dead = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(`${out}.lock`, String(dead.pid))
  expect((await released(out)).version).toBe(2)
})

test('sources and places that are not there are faults with words', async () => {
  const folder = newFolder()
  expect(await release(join(folder, 'a'), { laws: join(folder, 'absent') })).toMatchObject({
    ok: false,
    code: 'missing-source',
    detail: expect.stringContaining('absent'),
  })
  expect(await release(join(folder, 'b'), { laws: newFolder() })).toMatchObject({
    code: 'nothing-to-publish',
  })
  writeFileSync(join(folder, 'file'), '')
  expect(await release(join(folder, 'file/out'))).toMatchObject({ ok: false, code: 'not-writable' })
  writeFileSync(join(folder, 'c'), '')
  expect(await release(join(folder, 'c'))).toMatchObject({ ok: false, code: 'not-writable' })
})

test('a folder that may not be written to', async ({ skip }) => {
  if (process.getuid?.() === 0) {
    console.log('skipped: root may write anywhere')
    skip()
  }
  const folder = newFolder()
  chmodSync(folder, 0o500)
  expect(await release(join(folder, 'out'))).toMatchObject({ ok: false, code: 'not-writable' })
})
