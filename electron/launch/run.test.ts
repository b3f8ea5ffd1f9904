import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'

const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } })

let project: string
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'run-'))
  for (const folder of ['electron/launch', 'node_modules', 'bin'])
    await mkdir(join(project, folder), { recursive: true })
  await copyFile(join(import.meta.dirname, 'run.mjs'), join(project, 'electron/launch/run.mjs'))
  await writeFile(join(project, 'package-lock.json'), lock('1.0.0'))
  await writeFile(join(project, 'node_modules/.package-lock.json'), lock('1.0.0'))
})
afterEach(() => rm(project, { recursive: true }))

/** An npm that does what it is told to. */
const npm = async (script: string): Promise<void> => {
  const path = join(project, 'bin/npm')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
}

const start = (script: string, ...args: string[]) => {
  const env = { PATH: [join(project, 'bin'), process.env.PATH].join(delimiter) }
  return spawn(process.execPath, [join(project, 'electron/launch/run.mjs'), script, ...args], { env })
}

const run = async (script: string, ...args: string[]) => {
  const child = start(script, ...args)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code }
}

test('runs a program with its arguments and gives back its exit code', async () => {
  await writeFile(
    join(project, 'p.ts'),
    'const n: number = 5; console.log(process.argv.slice(2)); process.exit(n)',
  )
  expect(await run('p.ts', 'a', '--b')).toEqual({ out: "[ 'a', '--b' ]\n", err: '', code: 5 })
})

test('installs first when a package is missing or old, and says so in one line', async () => {
  await writeFile(join(project, 'package-lock.json'), lock('2.0.0'))
  await npm('echo "npm talks"; echo "$@" > npm-was-told')
  await writeFile(join(project, 'p.ts'), 'console.log("ran")')
  expect(await run('p.ts')).toEqual({ out: 'installing packages (npm ci) …\nran\n', err: '', code: 0 })
  expect(await readFile(join(project, 'npm-was-told'), 'utf8')).toMatch(/^ci /)
  expect(await readFile(join(project, 'install.log'), 'utf8')).toContain('npm talks')
})

test('an install that fails is one line and no program', async () => {
  await rm(join(project, 'node_modules'), { recursive: true })
  await npm('exit 1')
  await writeFile(join(project, 'p.ts'), 'console.log("ran")')
  const { out, err, code } = await run('p.ts')
  expect(code).toBe(1)
  expect(out).not.toContain('ran')
  expect(err).toBe(
    `installing packages (npm ci) failed (no network?); npm's own words are in ${join(project, 'install.log')}\n`,
  )
})

test('passes a signal on, and its program sees when it is killed outright', async () => {
  const program = `
    process.on('SIGTERM', () => { console.log('told'); process.exit(9) })
    process.on('disconnect', () => { console.log('alone'); process.exit(0) })
    setInterval(() => {}, 1e6)
    console.log('up')`
  await writeFile(join(project, 'p.ts'), program)
  for (const [signal, word] of [
    ['SIGTERM', 'told'],
    ['SIGKILL', 'alone'],
  ] as const) {
    const child = start('p.ts')
    const said = text(child.stdout)
    await once(child.stdout, 'data')
    child.kill(signal)
    // The program holds the pipe open: its end is the program's end.
    expect(await said).toBe(`up\n${word}\n`)
  }
})
