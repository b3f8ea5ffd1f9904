/**
 * Runs a TypeScript program of this project with the Node it needs: `node electron/launch/run.mjs <script.ts> [args]`.
 * Works on any Node from 20 and without a single installed package, because it is what installs them.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(project, 'node_modules')
const windows = process.platform === 'win32'
const wantedNode = 24
const runningNode = Number(process.versions.node.split('.')[0])

/** @param {string} line @returns {never} */
const refuse = (line) => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
/** @param {string} path @returns {Record<string, {version?: string, optional?: boolean}> | null} */
const packagesIn = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null)

/** Whether node_modules holds what package-lock.json names; npm leaves its own list there when it has finished. */
const installed = () => {
  const wanted = packagesIn(join(project, 'package-lock.json'))
  const present = packagesIn(join(modules, '.package-lock.json'))
  if (!wanted || !present) return wanted === null
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

/** @param {string} what @param {string} command @param {string[]} args @param {string} cwd */
const install = (what, command, args, cwd) => {
  process.stdout.write(`${what} …\n`)
  const logPath = join(project, 'install.log')
  let log = 0
  try {
    log = openSync(logPath, 'a')
  } catch (error) {
    refuse(`cannot install: the project folder cannot be written (${error.code})`)
  }
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', log, log],
    shell: windows && command === 'npm',
  })
  closeSync(log)
  if (status !== 0) refuse(`${what} failed (no network?); npm's own words are in ${logPath}`)
}

/** The process id of the npm that runs this: the parent, or on Linux what is behind npm's shell; 0 when it is gone. */
function npmProcess() {
  try {
    if (process.platform !== 'linux') return process.ppid
    const [, name, rest] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/) ?? []
    return name === 'sh' ? Number(rest) : process.ppid
  } catch {
    return 0
  }
}

if (runningNode < 20) refuse(`Node 20 or newer is needed; this is ${process.version}`)
if (!installed())
  install(
    'installing packages (npm ci)',
    'npm',
    [
      'ci',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=2',
      '--fetch-retry-mintimeout=1000',
      '--fetch-retry-maxtimeout=5000',
    ],
    project,
  )

const nodeFolder = join(modules, 'node/bin')
const packagedNode = join(nodeFolder, windows ? 'node.exe' : 'node')
if (runningNode < wantedNode && !existsSync(packagedNode))
  // What the package's own install script does; no other package runs one (.npmrc).
  install(
    `fetching Node ${wantedNode}`,
    process.execPath,
    ['installArchSpecificPackage.js'],
    join(modules, 'node'),
  )

const [script, ...args] = process.argv.slice(2)
if (!script) refuse('usage: node electron/launch/run.mjs <script.ts> [arguments]')
const node = existsSync(packagedNode) ? packagedNode : process.execPath
const path = [...(node === packagedNode ? [nodeFolder] : []), join(modules, '.bin'), process.env.PATH].join(
  delimiter,
)
// The IPC channel carries nothing: the child sees it break when this process is gone, however it went.
const child = spawn(node, [join(project, script), ...args], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PATH: path },
})
/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of signals) process.on(signal, () => child.kill(signal))
if (process.env.npm_lifecycle_event) {
  // npm killed outright tells nobody; a new parent is the only sign of it.
  const npm = npmProcess()
  setInterval(() => {
    if (npmProcess() !== npm) child.kill('SIGTERM')
  }, 1_000).unref()
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
})
