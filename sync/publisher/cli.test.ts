import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), ...options],
    { encoding: 'utf8' },
  )
  expect(stderr).not.toMatch(/^\s+at /m)
  return { status, stdout, stderr }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('publishes, names what it left out, and ends well', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'a.md'), '# 示例法\n\n<!-- INFO END -->\n\n第一条 甲。\n')
  writeFileSync(join(folder, 'b.md'), '第一条 甲。\n')
  const { status, stdout, stderr } = run('--out', join(folder, 'out'), '--laws', folder)
  expect(status).toBe(0)
  expect(stdout).toContain('laws 2 / 2')
  expect(stdout).toMatch(/^release 1: \d+ files taken, 1 problems/m)
  expect(stderr).toBe('not taken: b.md:1: no title: the first line must be "# title"\n')
})

test('wrong options and failures end in words and a code other than 0', () => {
  const folder = newFolder()
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--out is missing') })
  expect(run('--out', folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--sample is needed'),
  })
  expect(run('--wrong')).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') })
  const absent = run('--out', join(folder, 'out'), '--laws', join(folder, 'absent'))
  expect(absent).toMatchObject({ status: 1, stderr: expect.stringMatching(/^a source cannot be read: /) })
})
