import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Edit, editsFile, writeEdit } from '../release/edit.ts'
import { amend } from './amend.ts'
import { openContent, previousRelease } from './delta/previous.ts'
import { publish } from './publish.ts'
import { run } from './testCommand.ts'
import { renew } from './tuf/renew.ts'
import { Repository } from './tuf/repository.ts'

const resources = join(import.meta.dirname, '../../resources')
const now = new Date('2026-11-23T08:00:00.000Z')

const publishSample = (out: string) =>
  publish({
    out,
    sample: true,
    sampleDir: join(resources, 'sample'),
    rulesDir: join(resources, 'rules'),
    lexiconDir: join(resources, 'lexicon'),
    now,
    onProgress: () => {},
  })

const made = mkdtempSync(join(tmpdir(), 'amend-'))
beforeAll(async () => {
  expect(await publishSample(join(made, 'releases'))).toMatchObject({ ok: true })
})
afterAll(() => rmSync(made, { recursive: true }))

/** A copy of the sample release with its keys. */
function site() {
  const folder = mkdtempSync(join(tmpdir(), 'amend-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(made, folder, { recursive: true })
  const out = join(folder, 'releases')
  return {
    out,
    write: (...edits: Edit[]) => writeFileSync(editsFile(out), edits.map(writeEdit).join('')),
    amend: () => amend(out, now),
    takeAway(...names: string[]) {
      mkdirSync(join(folder, 'stick'), { recursive: true })
      for (const name of names)
        renameSync(join(`${out}-keys`, `${name}.pem`), join(folder, 'stick', `${name}.pem`))
    },
    bringBack(...names: string[]) {
      for (const name of names)
        renameSync(join(folder, 'stick', `${name}.pem`), join(`${out}-keys`, `${name}.pem`))
    },
    served: () => previousRelease(new Repository(out)),
    async content<T>(read: (db: Database) => T): Promise<T> {
      const release = await previousRelease(new Repository(out))
      if (!release) throw new Error('nothing is served')
      const opened = await openContent(release, join(folder, 'content.db'))
      if (!opened.ok) throw new Error(opened.code)
      try {
        return read(opened.value)
      } finally {
        opened.value.close()
      }
    },
  }
}

const news = (title = '示例新闻'): Edit => ({
  op: 'put',
  table: 'document',
  row: {
    id: 'desk-1',
    kind: 'news',
    title,
    field: null,
    date: '2026-11-23',
    source: '示例区司法局',
    important: 1,
    public_until: null,
    cites: '[]',
    tags: '[]',
    body: '示例',
    sample: 1,
  },
})
const titleOf = (id: string) => (db: Database) =>
  db.prepare<[string], string>('SELECT title FROM document WHERE id = ?').pluck().get(id)

test('what the desk wrote is the next release, with a delta of its rows and nothing else', async () => {
  const { out, write, amend, served, content } = site()
  const before = await content((db) => db.prepare('SELECT count(*) FROM article').pluck().get())
  write(news(), { op: 'remove', table: 'document', id: 'news-001' })
  expect(await amend()).toMatchObject({ ok: true, value: { version: 2, served: true, changed: true } })
  expect(await content(titleOf('desk-1'))).toBe('示例新闻')
  expect(await content(titleOf('news-001'))).toBeUndefined()
  expect(await content((db) => db.prepare('SELECT count(*) FROM article').pluck().get())).toBe(before)
  expect((await served())?.deltas.map(({ manifest }) => manifest)).toMatchObject([
    { from: 1, to: 2, changes: 2 },
  ])
  expect(existsSync(`${out}-work`)).toBe(false)
})

test('the same again is no new release; without edits there is none either', async () => {
  const { write, amend } = site()
  expect(await amend()).toMatchObject({ value: { version: 1, changed: false } })
  write(news())
  await amend()
  expect(await amend()).toMatchObject({ value: { version: 2, served: true, changed: false } })
})

test('an import keeps what the desk wrote', async () => {
  const { out, write, content } = site()
  write(news())
  expect(await publishSample(out)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await content(titleOf('desk-1'))).toBe('示例新闻')
})

test.each<[string, Edit[], string]>([
  [
    'an institution whose people are still there',
    [{ op: 'remove', table: 'institution', id: 'inst-001' }],
    'practitioner prac-001:1: institution inst-001 is not in the directory',
  ],
  [
    'a practitioner with a penalty',
    [{ op: 'remove', table: 'practitioner', id: 'prac-167' }],
    'penalty pen-001:1: practitioner prac-167 is not in the directory',
  ],
])('%s cannot be taken out', async (_, edits, detail) => {
  const { out, write, amend } = site()
  const before = readFileSync(join(out, 'metadata/timestamp.json'))
  write(...edits)
  expect(await amend()).toMatchObject({ code: 'bad-content', detail: expect.stringContaining(detail) })
  expect(readFileSync(join(out, 'metadata/timestamp.json'))).toEqual(before)
})

test('an article that a guide cites cannot be taken out', async () => {
  const { write, amend, content } = site()
  const cited = await content((db) =>
    db
      .prepare<[], string>(
        "SELECT article.id FROM article JOIN law ON law.id = law_id WHERE title LIKE '%工伤保险条例' AND number = '第十四条'",
      )
      .pluck()
      .get(),
  )
  write({ op: 'remove', table: 'article', id: cited ?? '' })
  expect(await amend()).toMatchObject({
    code: 'bad-content',
    detail: expect.stringContaining('工伤保险条例 has no 第十四条'),
  })
})

test('a line that is no edit refuses them all and is named', async () => {
  const { out, amend } = site()
  writeFileSync(
    editsFile(out),
    `${writeEdit(news())}{"put":"guide","row":{"id":"x"}}\n{"put":"penalty","row":{"id":"x"}}\n{"remove":"document"}\nno JSON\n{"remove":"rule","id":"calendar"}\n`,
  )
  const answer = await amend()
  expect(answer).toMatchObject({ code: 'bad-content' })
  expect(answer.ok ? '' : answer.detail).toBe(
    [
      'releases-edits.jsonl:2: is no edit of a table the desk may change',
      'releases-edits.jsonl:3: has not the columns of penalty: it was written by another version',
      'releases-edits.jsonl:4: is no edit of a table the desk may change',
      'releases-edits.jsonl:5: is no edit of a table the desk may change',
      'releases-edits.jsonl:6: is no edit of a table the desk may change',
    ].join('\n'),
  )
})

test('without the key of targets nothing happens; where it is plugged in, signing waits for the others', async () => {
  const { out, write, amend, takeAway, bringBack, content } = site()
  takeAway('targets')
  write(news())
  expect(await amend()).toMatchObject({ code: 'keys-missing' })

  bringBack('targets')
  takeAway('snapshot', 'timestamp')
  expect(await amend()).toMatchObject({ value: { version: 2, served: false, changed: true } })
  expect(await amend()).toMatchObject({ value: { version: 2, served: false, changed: false } })
  expect(await content(titleOf('desk-1'))).toBeUndefined()

  write(news('示例新闻（更正）'))
  expect(await amend()).toMatchObject({ value: { version: 3, served: false } })
  bringBack('snapshot', 'timestamp')
  takeAway('targets')
  expect(await renew(out, now)).toMatchObject({ ok: true, value: { targets: 3 } })
  expect(await content(titleOf('desk-1'))).toBe('示例新闻（更正）')
})

test('a run that died before it told anybody is finished by the next', async () => {
  const { out, write, amend, content } = site()
  write(news())
  // A folder where the timestamp's draft goes: the last step fails, everything before it is in place.
  mkdirSync(join(out, 'metadata/timestamp.json.part'))
  expect(await amend()).toMatchObject({ code: 'not-writable' })
  expect(await content(titleOf('desk-1'))).toBeUndefined()
  rmSync(join(out, 'metadata/timestamp.json.part'), { recursive: true })
  expect(await amend()).toMatchObject({ value: { version: 2, served: true, changed: false } })
  expect(await content(titleOf('desk-1'))).toBe('示例新闻')
})

test('where nothing was released there is nothing to go on from, and no keys are made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amend-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(await amend(join(folder, 'releases'), now)).toMatchObject({ code: 'no-release' })
  expect(existsSync(join(folder, 'releases-keys'))).toBe(false)
})

test('the command says in a line what it did', () => {
  const { out, write } = site()
  expect(run('amendCli.ts')).toMatchObject({ code: 1, said: expect.stringContaining('usage: npm run amend') })
  write(news())
  expect(run('amendCli.ts', '--out', out)).toMatchObject({
    code: 0,
    said: expect.stringContaining('release 2 is served'),
  })
  expect(run('amendCli.ts', '--out', out).said).toContain('release 2 says all of it already')
})
