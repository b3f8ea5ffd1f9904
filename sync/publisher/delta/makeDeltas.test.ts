import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { rowsOf } from '../../release/contentRoot.ts'
import { type Change, idOf } from '../../release/delta.ts'
import { columnsOf } from '../../release/schema.ts'
import { publish } from '../publish.ts'
import { Repository } from '../tuf/repository.ts'
import { openContent, type Previous, previousRelease, readDelta } from './previous.ts'

const resources = join(import.meta.dirname, '../../../resources')

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deltas-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Publishes one law with these articles, beside the lexicon. */
async function release(out: string, articles: string[]) {
  const laws = newFolder()
  const text = articles.map((article, i) => `第${'一二三四五六'[i]}条 ${article}`).join('\n\n')
  writeFileSync(join(laws, '示例.md'), `# 示例法\n\n<!-- INFO END -->\n\n${text}\n`)
  const answer = await publish({
    out,
    laws,
    sample: false,
    sampleDir: join(resources, 'sample'),
    rulesDir: join(resources, 'rules'),
    lexiconDir: join(resources, 'lexicon'),
    now: new Date('2026-11-24T08:00:00.000Z'),
    onProgress: () => {},
  })
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.detail}`)
  return answer.value
}

async function served(out: string): Promise<Previous> {
  const release = await previousRelease(new Repository(out))
  if (!release) throw new Error('nothing is served')
  return release
}

async function contentOf(release: Previous): Promise<Database.Database> {
  const path = join(newFolder(), 'content.db')
  const opened = await openContent(release, path)
  if (!opened.ok) throw new Error(opened.code)
  opened.value.close()
  const db = new Database(path)
  onTestFinished(() => void db.close())
  return db
}

function apply(db: Database.Database, changes: readonly Change[]): void {
  db.pragma('foreign_keys = OFF')
  for (const change of changes) {
    db.prepare(`DELETE FROM ${change.table} WHERE id = ?`).run(idOf(change))
    if (change.op === 'delete') continue
    const places = columnsOf(change.table).map(() => '?')
    db.prepare(`INSERT INTO ${change.table} VALUES (${places.join()})`).run(...change.row)
  }
}

test('from every earlier release a delta leads to the newest', async () => {
  const out = join(newFolder(), 'release')
  const contents = [['甲。', '乙。'], ['甲。', '改乙。', '丙。'], ['甲。'], ['新甲。', '乙。', '丁。']]
  const databases: Database.Database[] = []
  for (const articles of contents) {
    await release(out, articles)
    databases.push(await contentOf(await served(out)))
  }
  const newest = await served(out)
  expect(newest.deltas.map(({ manifest }) => [manifest.from, manifest.to])).toEqual([
    [3, 4],
    [2, 4],
    [1, 4],
  ])
  for (const delta of newest.deltas) {
    const db = databases[delta.manifest.from - 1]
    const changes = await readDelta(delta)
    if (!db || !changes.ok) throw new Error('no delta')
    expect(rowsOf(db).root).toBe(delta.manifest.base)
    expect(changes.value).toHaveLength(delta.manifest.changes)
    apply(db, changes.value)
    expect(rowsOf(db).root).toBe(newest.manifest.contentRoot)
  }
})

test('a release without a change has an empty delta: kiosks learn that what they have is current', async () => {
  const out = join(newFolder(), 'release')
  await release(out, ['甲。'])
  const { deltas, version } = await release(out, ['甲。'])
  expect(version).toBe(2)
  expect(deltas).toMatchObject([{ from: 1, changes: 0 }])
  const [delta] = (await served(out)).deltas
  expect(zstdDecompressSync(readFileSync(delta?.target.file ?? ''))).toHaveLength(0)
})

test('content or a delta damaged where it is served is said, and the release goes out without deltas from it', async () => {
  const out = join(newFolder(), 'release')
  const spoil = (ending: string): void => {
    for (const name of readdirSync(join(out, 'targets')).filter((name) => name.endsWith(ending)))
      writeFileSync(join(out, 'targets', name), 'spoilt')
  }
  await release(out, ['甲。'])
  await release(out, ['乙。'])
  spoil('delta-1-2.jsonl.zst')
  const third = await release(out, ['丙。'])
  expect(third.deltas.map(({ from }) => from)).toEqual([2])
  expect(third.remarks.map(({ file }) => file)).toContain('delta-1-2.jsonl.zst')
  spoil('content.db.zst')
  const fourth = await release(out, ['丁。'])
  expect(fourth.deltas).toEqual([])
  expect(fourth.remarks.map(({ file }) => file)).toContain('content.db.zst')
})
