import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readyRelease } from '../support/readyRelease.ts'
import { project } from '../support/site.ts'

const command = join(project, 'electron/launch/query.ts')
let dir: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lawkiosk-query-test-'))
  const ready = await readyRelease()
  await ready.copyTo(dir)
  await ready.close()
})
afterAll(() => rmSync(dir, { recursive: true }))

type Reply = { id?: string; ids?: string[]; ms?: number; error?: string }

function ask(...lines: string[]): Reply[] {
  const out = execFileSync(process.execPath, [command, '--release', join(dir, 'releases')], {
    input: lines.join('\n'),
    env: { ...process.env, TMPDIR: dir },
  })
  return out
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reply)
}

test('every line is answered with the articles that fit, the best first', () => {
  const [wages, exact, nothing, broken] = ask(
    '{"id":"1","q":"老板不发工资怎么办","k":10}',
    '{"id":"2","q":"劳动合同法47条","k":1}',
    '{"id":"3","q":"","k":5}',
    'not JSON',
  )
  expect(wages?.ids).toContain('中华人民共和国劳动合同法第八十五条')
  expect(wages?.ids?.length).toBeLessThanOrEqual(10)
  expect(wages?.ms).toBeGreaterThan(0)
  expect(exact?.ids).toEqual(['中华人民共和国劳动合同法第四十七条'])
  expect(nothing?.ids).toEqual([])
  expect(broken?.error).toContain('expected')
})

test('a folder that is no release is refused in words', () => {
  const { status, stderr } = spawnSync(process.execPath, [command, '--release', dir])
  expect(status).toBe(2)
  expect(stderr.toString()).toContain('usage:')
})
