import { readFile } from 'node:fs/promises'
import { fail, ok } from '../../../shared/result.ts'
import { editsFile, readEdit } from '../../release/edit.ts'
import { type Rows, writeContent } from '../testRelease.ts'
import type { Amend } from './amendInChild.ts'

type Row = Record<string, string | number | null>

/** A publisher without keys and signatures: applies the edits to rows it holds and lays them out as a release. */
export function testPublisher(releasesDir: string, rows: Rows) {
  const held = new Map<string, Map<string, Row>>(
    Object.entries(rows).map(([table, those]) => [
      table,
      new Map(those.map((row) => [String(row.id), { ...row }])),
    ]),
  )
  const publisher = {
    version: 0,
    runs: 0,
    /** What it fails with instead; null when it works. */
    fault: null as { code: string; detail: string } | null,
    /** Whether kiosks are told of a release as soon as it is signed. */
    serves: true,
    async serve(): Promise<void> {
      const all = Object.fromEntries([...held].map(([table, those]) => [table, [...those.values()]]))
      await writeContent(releasesDir, ++publisher.version, all)
    },
    /** What stands in a table of the newest release. */
    rows: (table: string): Row[] => [...(held.get(table)?.values() ?? [])],
    /** Another import took its place: a row is as somebody else wrote it, or gone. */
    overwrite(table: string, id: string, row: Row | null): Promise<void> {
      if (row) held.get(table)?.set(id, row)
      else held.get(table)?.delete(id)
      return publisher.serve()
    },
    async amend(): ReturnType<Amend> {
      publisher.runs++
      if (publisher.fault) return fail(publisher.fault.code, publisher.fault.detail)
      const text = await readFile(editsFile(releasesDir), 'utf8')
      for (const line of text.split('\n').filter((line) => line !== '')) {
        const edit = readEdit(line)
        if (!edit.ok) return fail('bad-content', edit.detail)
        const { table } = edit.value
        const those = held.get(table) ?? new Map<string, Row>()
        held.set(table, those)
        if (edit.value.op === 'put') those.set(edit.value.row.id, { ...edit.value.row })
        else those.delete(edit.value.id)
      }
      if (publisher.serves) await publisher.serve()
      return ok({ version: publisher.version, served: publisher.serves, changed: true })
    },
  }
  return publisher
}

export const smallRows = {
  law: [
    {
      id: '示例法',
      title: '示例法',
      category: '法律',
      level: null,
      region: null,
      status: 'in-force',
      issued: null,
      effective: null,
      superseded_by: null,
      digest: 0,
      summary: null,
      aliases: '[]',
      history: '[]',
      source: '示例',
    },
  ],
  article: [1, 2].map((n) => ({
    id: `示例法#第${'一二'[n - 1]}条`,
    law_id: '示例法',
    ord: n - 1,
    number: `第${'一二'[n - 1]}条`,
    heading_id: null,
    text: '示例',
  })),
  institution: ['inst-1', 'inst-2'].map((id) => ({
    id,
    name: `${id}示例律师事务所`,
    kind: 'law-firm',
    district: '示例区',
    address: '示例路1号',
    longitude: null,
    latitude: null,
    phone: '021-00000000',
    hours: '示例',
    founded: null,
    credit_code: '31999999MD00000013',
    team: 3,
    expertise: '["劳动"]',
    intro: '示例',
    sample: 1,
  })),
  practitioner: [],
  penalty: [],
  document: [
    {
      id: 'news-1',
      kind: 'news',
      title: '示例旧闻',
      field: null,
      date: '2026-01-01',
      source: '示例区司法局',
      important: 0,
      public_until: null,
      cites: '[]',
      tags: '[]',
      body: '示例正文',
      sample: 1,
    },
  ],
} satisfies Rows
