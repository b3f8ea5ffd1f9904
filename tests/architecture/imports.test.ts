import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

/** What each part may import of ours besides itself: the table of ARCHITECTURE.md. The longest prefix counts. */
const mayImport: Record<string, string[]> = {
  shared: [],
  renderer: ['shared'],
  'electron/bridge': ['shared'],
  'electron/main': ['shared', 'electron/bridge'],
  'electron/preload': ['shared', 'electron/bridge'],
  'electron/host': ['shared', 'sync', 'electron/bridge'],
  'electron/browser': ['shared', 'electron/bridge', 'electron/host'],
  'electron/launch': ['shared', 'sync', 'electron'],
  'sync/release': ['shared'],
  'sync/envelope': ['shared'],
  'sync/schedule': ['shared'],
  'sync/pull': ['shared', 'sync/release', 'sync/envelope'],
  'sync/push': ['shared', 'sync/release', 'sync/envelope'],
  'sync/publisher': ['shared', 'sync/release'],
  'sync/trainer': ['shared', 'sync/release', 'sync/pull', 'sync/publisher'],
  'sync/enrol': ['shared', 'sync/envelope'],
  'sync/centre': ['shared', 'sync/release', 'sync/envelope', 'sync/enrol', 'sync/publisher'],
}

const files = Object.keys(mayImport)
  .flatMap((part) =>
    readdirSync(join(project, part), { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/(\.test\.|\/test[A-Z])/.test(file))

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(project, file), 'utf8').matchAll(
      /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '')

const partOf = (file: string): string =>
  Object.keys(mayImport)
    .filter((part) => file.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0] ?? ''

test('every part imports only what the architecture allows', () => {
  expect(files.length).toBeGreaterThan(200)
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(project, resolve(project, dirname(file), name)))
      .filter((target) => !target.startsWith('resources/'))
      .filter((target) => {
        const part = partOf(file)
        return ![part, ...(mayImport[part] ?? [])].some((allowed) => target.startsWith(`${allowed}/`))
      })
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('only electron/main and electron/preload import electron (law 2)', () => {
  const importers = files.filter((file) => importsOf(file).includes('electron')).map(dirname)
  expect(importers.length).toBeGreaterThan(2)
  expect(importers.filter((folder) => !/^electron\/(main|preload)/.test(folder))).toEqual([])
})

test('the page takes no validator along: it imports the contract as types', () => {
  const page = files.filter((file) => file.startsWith('renderer/'))
  const values = page.filter((file) =>
    [...readFileSync(join(project, file), 'utf8').matchAll(/^import (type )?[^']*? from '([^']+)'/gm)].some(
      ([, type, name]) => !type && name?.includes('shared/contract/'),
    ),
  )
  expect(page.length).toBeGreaterThan(50)
  expect(values).toEqual([])
})

test('the centre reads and checks with the importers, and nothing it imports leads to the keys of releases', () => {
  const reached = new Set(files.filter((file) => file.startsWith('sync/centre/')))
  for (const file of reached)
    for (const name of importsOf(file).filter((name) => /^\..*\.ts$/.test(name)))
      reached.add(relative(project, resolve(project, dirname(file), name)))
  expect([...reached].filter((file) => file.startsWith('sync/publisher/')).length).toBeGreaterThan(0)
  expect([...reached].filter((file) => file.startsWith('sync/publisher/tuf/'))).toEqual([])
})
