import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Opened } from '../../../shared/contract/demand.ts'
import { fail, ok } from '../../../shared/result.ts'
import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import { connectCentre } from '../../../sync/push/connectCentre.ts'
import { fakeCentre, json, type Respond } from '../../../sync/push/fakeCentre.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import type { Content } from '../content/snapshot.ts'
import { demandHandlers } from '../methods/demand.ts'
import type { Handlers } from '../methods/handlers.ts'
import { lawHandlers } from '../methods/laws.ts'
import { statusHandlers } from '../methods/status.ts'
import { countOpenings } from './countOpenings.ts'
import { type Demand, startDemand } from './demand.ts'

const document = (id: string, title: string) => ({
  id,
  title,
  kind: 'qa',
  date: '2026-11-01',
  important: 0,
  cites: '[]',
  tags: '[]',
  body: '',
  sample: 1,
})
const editorial = ['document qa-1', 'guide wages', 'document gone', 'article 示例劳动法#0'].map((item) => {
  const [kind, id] = item.split(' ')
  return { kind, id }
})
const imported = JSON.stringify({ note: 'editor', items: editorial })
const db = smallContent(
  [
    {
      id: '示例劳动法',
      title: '中华人民共和国示例劳动法',
      digest: 1,
      articles: ['第一条：上班就要签合同，最迟一个月。', '第二条：工资要按月给。'],
    },
    {
      id: '解释',
      title: '最高人民法院关于审理示例劳动争议案件适用法律问题的解释',
      aliases: '["示例解释"]',
      headings: [{ title: '第二章 工资', level: 1, first: 0 }],
      articles: ['第一条：有下列情形之一的，从其规定。'],
    },
  ],
  {
    document: [document('qa-1', '老板拖欠工资怎么办？'), document('qa-2', '被狗咬了怎么办？')],
    rule: [{ id: 'hot', body: imported }],
  },
)
// After the indexes: only its title is wanted here.
db.exec("INSERT INTO guide VALUES ('wages', '老板不发工资', '劳动', '', '[]', '{}', '2026-11-01', 1)")
const snapshot = {
  db,
  version: 1,
  publishedAt: '',
  counts: {},
  periods: [],
  calendar: null,
  information: null,
  articles: openArticleIndex(db),
}
const content: Content = {
  current: () => snapshot,
  reload: () => false,
  unusable: () => null,
  close: () => undefined,
}

let folder: string
let clock: Date
let demand: Demand
let closers: (() => Promise<unknown>)[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demand-'))
  clock = new Date('2026-11-22T15:59:00Z')
  closers = []
})
afterEach(async () => {
  for (const close of closers.reverse()) await close()
  rmSync(folder, { recursive: true })
})

async function start(respond: Respond = json(503, {})): Promise<{ bodies: () => unknown[] }> {
  const fake = await fakeCentre(respond)
  const centre = connectCentre(fake.file, () => undefined)
  demand = startDemand({
    path: join(folder, 'demand.db'),
    centre,
    now: () => clock,
    random: () => 0,
    log: pino({ level: 'silent' }),
  })
  closers.push(
    fake.close,
    () => centre.close(),
    () => demand.close(),
  )
  return { bodies: () => fake.received.map((body) => JSON.parse(String(body))) }
}

const typed = '独一无二的词'

/** Handlers that answer well for what there is: laws from the content, the rest from lists. */
function handlers(): Handlers {
  const known = (id: string, ids: string[]) => (ids.includes(id) ? ok({} as never) : fail('not-found'))
  return countOpenings(
    {
      ...lawHandlers(content),
      ...statusHandlers(
        () => ({}) as never,
        () => undefined,
        { error: () => undefined },
      ),
      'documents.open': ({ documentId }: { documentId: string }) => known(documentId, ['qa-1', 'qa-2']),
      'guidance.step': ({ guideId }: { guideId: string }) => known(guideId, ['wages']),
      'search.run': ({ text }: { text: string }) => known(text, [typed]),
      'institutions.get': ({ institutionId }: { institutionId: string }) => known(institutionId, ['inst-1']),
      'practitioners.get': ({ practitionerId }: { practitionerId: string }) => known(practitionerId, ['p-1']),
    } as unknown as Handlers,
    demand,
  )
}

function rows(): string[] {
  const file = new Database(join(folder, 'demand.db'), { readonly: true })
  const all = file
    .prepare<[], Record<string, unknown>>('SELECT * FROM opened ORDER BY day, kind, id')
    .all()
    .map((row) => Object.values(row).join(' '))
  file.close()
  return all
}

test('an article, a document and a guide are counted once a session, on the day in China', async () => {
  await start()
  const on = handlers()
  const read = () => on['laws.section']({ lawId: '示例劳动法', at: { articleId: '示例劳动法#1' } })
  const visit = async () => {
    await read()
    await read()
    await on['documents.open']({ documentId: 'qa-1' })
    await on['guidance.step']({ guideId: 'wages', answers: [] })
    await on['guidance.step']({ guideId: 'wages', answers: [{ questionId: 'q', choiceId: null }] })
  }
  await visit()
  await on['session.end']({})
  clock = new Date('2026-11-22T16:01:00Z')
  await visit()
  expect(rows()).toEqual([
    '2026-11-22 article 示例劳动法#1 1',
    '2026-11-22 document qa-1 1',
    '2026-11-22 guide wages 1',
    '2026-11-23 article 示例劳动法#1 1',
    '2026-11-23 document qa-1 1',
    '2026-11-23 guide wages 1',
  ])
})

test('a page turned, a later step, what was not found, a practitioner and words are not counted', async () => {
  await start()
  const on = handlers()
  await on['laws.section']({ lawId: '示例劳动法', at: { index: 0 } })
  await on['laws.section']({ lawId: '示例劳动法', at: { articleId: '解释#0' } })
  await on['laws.open']({ lawId: '示例劳动法' })
  await on['documents.open']({ documentId: 'gone' })
  await on['guidance.step']({ guideId: 'gone', answers: [] })
  await on['guidance.step']({ guideId: 'wages', answers: [{ questionId: 'q', choiceId: null }] })
  const wellAnswered = [
    await on['practitioners.get']({ practitionerId: 'p-1' }),
    await on['institutions.get']({ institutionId: 'inst-1' }),
    await on['search.run']({
      text: typed,
      filters: {},
      sort: 'relevance',
      verbatim: false,
      offset: 0,
      limit: 5,
    }),
  ]
  expect(wellAnswered.every(({ ok }) => ok)).toBe(true)
  expect(rows()).toEqual([])
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes(typed), name).toBe(false)
})

const hotList = async (limit = 8) => {
  const answer = await demandHandlers(content, demand)['demand.hot']({ limit })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const hot = async (limit?: number) => (await hotList(limit)).items

test('until this kiosk has counts the content’s list stands, without what the content lacks', async () => {
  await start()
  expect(await hot()).toEqual([
    { text: '老板拖欠工资怎么办？', target: { kind: 'document', documentId: 'qa-1' } },
    { text: '老板不发工资', target: { kind: 'guide', guideId: 'wages' } },
    {
      text: '示例劳动法 第一条 上班就要签合同',
      target: { kind: 'law', lawId: '示例劳动法', articleId: '示例劳动法#0' },
    },
  ])
  expect(await hot(1)).toHaveLength(1)
  expect((await hotList()).counted).toBe(0)
})

test('what this kiosk’s people opened comes first, once; it changes between two people, not under a finger', async () => {
  await start()
  /** So many people, the last of whom is still there. */
  const people = (kind: Opened['kind'], id: string, times: number) => {
    for (let i = 0; i < times; i++) {
      if (i > 0) demand.sessionEnded()
      demand.opened({ kind, id })
    }
  }
  people('document', 'deleted-since', 5)
  people('article', '解释#0', 3)
  people('document', 'qa-2', 3)
  demand.sessionEnded()
  clock = new Date('2026-11-23T16:01:00Z')
  people('document', 'deleted-since', 5)
  people('article', '解释#0', 3)
  people('document', 'qa-2', 2)
  expect((await hot()).map(({ text }) => text)).toEqual([
    '示例解释 第一条 工资',
    '老板拖欠工资怎么办？',
    '老板不发工资',
    '示例劳动法 第一条 上班就要签合同',
  ])
  demand.sessionEnded()
  expect((await hot(3)).map(({ text }) => text)).toEqual([
    '示例解释 第一条 工资',
    '被狗咬了怎么办？',
    '老板拖欠工资怎么办？',
  ])
  expect((await hotList(3)).counted).toBe(2)
})

test('a list the desk put forward stands before what this kiosk’s people opened, each once (Codes, Art. 9)', async () => {
  await start()
  for (const day of ['2026-11-22T16:01:00Z', '2026-11-23T16:01:00Z']) {
    clock = new Date(day)
    for (const id of ['qa-1', 'qa-2'])
      for (let person = 0; person < 3; person++) {
        demand.sessionEnded()
        demand.opened({ kind: 'document', id })
      }
  }
  demand.sessionEnded()
  const list = { note: 'desk', pinned: true, items: editorial.slice(0, 2) }
  db.prepare("UPDATE rule SET body = ? WHERE id = 'hot'").run(JSON.stringify(list))
  onTestFinished(() => void db.prepare("UPDATE rule SET body = ? WHERE id = 'hot'").run(imported))
  expect((await hot()).map(({ text }) => text)).toEqual([
    '老板拖欠工资怎么办？',
    '老板不发工资',
    '被狗咬了怎么办？',
  ])
  expect((await hotList()).counted).toBe(1)
  expect((await hotList(2)).counted).toBe(0)
})

test('a complete day goes to the centre: kind, id, day and count, and nothing else', async () => {
  const arrived = Promise.withResolvers<void>()
  await start()
  demand.opened({ kind: 'article', id: '示例劳动法#1' })
  await demand.close()
  clock = new Date('2026-11-22T16:01:00Z')
  const { bodies } = await start((response, body, request) => {
    json(200, { days: ['2026-11-22'] })(response, body, request)
    arrived.resolve()
  })
  await arrived.promise
  demand.opened({ kind: 'document', id: 'qa-1' })
  await demand.close()
  expect(bodies()).toEqual([
    { counts: [{ day: '2026-11-22', kind: 'article', id: '示例劳动法#1', count: 1 }] },
  ])
})

test('a database that fails under it costs counts, not the call', async () => {
  await start()
  const other = new Database(join(folder, 'demand.db'))
  other.exec('DROP TABLE opened')
  other.close()
  demand.opened({ kind: 'document', id: 'qa-1' })
  demand.sessionEnded()
  expect(demand.hot()).toEqual([])
  demand.sendNow()
})
