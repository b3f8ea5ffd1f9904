import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Whether a window can be shown here. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Fails with `port-in-use` where another program listens on the loopback port. Port 0 is always free. */
export const portFree = async (port: number): Promise<Result<null, 'port-in-use'>> => {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    return fail('port-in-use', `port ${port} cannot be used (${(error as NodeJS.ErrnoException).code})`)
  }
  server.close()
  await once(server, 'close')
  return ok(null)
}

/** Makes the folder and makes sure that it can be written. */
export const writableFolder = async (path: string): Promise<Result<null, 'read-only'>> => {
  try {
    await mkdir(path, { recursive: true })
    await access(path, constants.W_OK)
    return ok(null)
  } catch (error) {
    return fail(
      'read-only',
      `the folder ${path} cannot be written (${(error as NodeJS.ErrnoException).code})`,
    )
  }
}

export const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

const openers: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Shows an address in the person's own browser; a machine without one just goes without. */
export const openBrowser = (url: string): void => {
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? []
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  opener.on('error', () => process.stdout.write(`open ${url} in a browser\n`))
  opener.unref()
}
