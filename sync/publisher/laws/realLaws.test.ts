import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { factsOf } from './facts.ts'
import { importLaws } from './importLaws.ts'
import { lawMarkdown } from './lawMarkdown.ts'
import { parseLaw } from './parseLaw.ts'
import { lawRows } from './rows.ts'

const archive = join(import.meta.dirname, '../../../../shared/data/laws-markdown.tar.gz')

test('the real laws are all taken', async ({ skip }) => {
  if (!existsSync(archive)) {
    console.log(`skipped: ${archive} is absent`)
    skip()
  }
  const folder = mkdtempSync(join(tmpdir(), 'real-laws-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  execFileSync('tar', ['-xzf', archive, '-C', folder])
  const read = await importLaws(folder, () => {})
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { rows, filesTaken, problems, remarks } = read.value
  expect(problems).toEqual([])
  expect(filesTaken).toBe(3475)
  // 3,475 files less 52 cases, 7 further parts of the Civil Code, 3 second copies.
  expect(rows.law).toHaveLength(3413)
  expect(rows.document).toHaveLength(52)
  expect(rows.article).toHaveLength(148_837)
  expect(rows.article.filter(({ number }) => number !== '')).toHaveLength(147_234)
  expect(rows.heading).toHaveLength(16_620)
  expect(remarks.filter(({ what }) => what.includes('kept once'))).toHaveLength(3)

  const ids = new Set(rows.article.map(({ id }) => id))
  expect(ids.size).toBe(rows.article.length)
  for (const id of [
    '中华人民共和国民法典#第一千二百六十条',
    '中华人民共和国刑法#第一百二十条之一',
    '中华人民共和国宪法#序',
  ])
    expect(ids).toContain(id)

  // What the desk takes up as Markdown comes back as the same rows.
  const headingsOf = Map.groupBy(rows.heading, ({ law_id }) => law_id)
  const articlesOf = Map.groupBy(rows.article, ({ law_id }) => law_id)
  const changed = rows.law.filter(({ id, title, history }) => {
    const [headings = [], articles = []] = [headingsOf.get(id), articlesOf.get(id)]
    const again = parseLaw(lawMarkdown({ title, history: JSON.parse(history), headings, articles }), id)
    if (!again.ok) return true
    const text = again.value
    const read = lawRows(id, { paths: [], text, facts: factsOf('', [], undefined) }, '', null)
    return (
      JSON.stringify([read.headings, read.articles, text.history]) !==
      JSON.stringify([headings, articles, JSON.parse(history)])
    )
  })
  expect(changed.map(({ id }) => id)).toEqual([])
})
