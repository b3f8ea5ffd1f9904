import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fail, ok, type Result } from '../../shared/result.ts'

export type Running = {
  /** The URL the program says it is ready at; fails with `ended` and its last words if it ended before that. */
  ready: Promise<Result<string, 'ended'>>
  exited: Promise<number>
}

const graceOnEnd = 5_000
const started = new Set<ChildProcess>()

/** An IPC channel that carries nothing lets every child see when this process is gone, however it went. */
const launch = (command: string, args: string[], output: 'pipe' | 'inherit', env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(command, args, {
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...process.env, ...env },
  })
  started.add(child)
  const exited = new Promise<number>((resolve) => {
    const end = (code: number | null): void => {
      started.delete(child)
      resolve(code ?? 1)
    }
    child.once('exit', end)
    child.once('error', () => child.pid === undefined && end(null))
  })
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null)
  return { child, exited, streams }
}

/**
 * Starts a program that stays. What it says goes to `<logs>/<name>.log`, how far a pull is to the terminal as well; its
 * last line that is no log record tells why it ended.
 */
export const startProgram = (name: string, command: string, args: string[], logs: string): Running => {
  const { exited, streams } = launch(command, args, 'pipe')
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a' })
  let lastWords = `${name} ended; see ${log.path}`
  const ready = new Promise<string>((resolve) => {
    for (const stream of streams)
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`)
        if (line.startsWith('pull ')) process.stdout.write(`${line}\n`)
        const url = line.match(/^(?:centre )?ready (\S+)$/)?.[1]
        if (url) resolve(url)
        else if (/^[^\s{]/.test(line)) lastWords = line
      })
  })
  return {
    exited,
    ready: Promise.race([ready.then((url) => ok(url)), exited.then(() => fail('ended', lastWords))]),
  }
}

/** Runs a program to its end with its words shown as they come; its exit code. */
export const runProgram = (command: string, args: string[]): Promise<number> =>
  launch(command, args, 'inherit').exited

/** Runs a program to its end, at most `limit` ms, keeping its words to itself; `env` is set besides what is set here. */
export const runQuietly = async (
  command: string,
  args: string[],
  limit: number,
  env?: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string }> => {
  const { child, exited, streams } = launch(command, args, 'pipe', env)
  let said = ''
  for (const stream of streams)
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const cut = setTimeout(() => child.kill('SIGKILL'), limit)
  const code = await exited
  clearTimeout(cut)
  return { code, said }
}

/** Asks every program to end, forces those that do not, and resolves when none is left. */
export const endPrograms = async (): Promise<void> => {
  await Promise.all(
    [...started].map(async (child) => {
      const gone = once(child, 'exit')
      const force = setTimeout(() => child.kill('SIGKILL'), graceOnEnd)
      child.kill('SIGTERM')
      await gone
      clearTimeout(force)
    }),
  )
}
