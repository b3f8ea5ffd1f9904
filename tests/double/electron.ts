/**
 * The double of the `electron` module: the shell runs unchanged in plain Node, and its window is a page of a real
 * Chromium in the test's process. What is doubled is what the shell uses, with Electron's own order of events.
 */
import { type ChildProcess, fork as forkNode } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DoublePrinter, FromShell, HiddenAct, PageResponse, Question, ToShell } from './wire.ts'

const tell = (message: FromShell): void => void (process.connected && process.send?.(message))

/** An event whose listeners may prevent what would follow; whether one did. */
const prevented = (emitter: EventEmitter, name: string, fields: object, ...args: unknown[]): boolean => {
  let isPrevented = false
  const preventDefault = (): void => {
    isPrevented = true
  }
  emitter.emit(name, { ...fields, preventDefault }, ...args)
  return isPrevented
}

class App extends EventEmitter {
  readonly isPackaged = true
  readonly #paths = new Map([['userData', join(tmpdir(), 'lawkiosk-double')]])
  #isReady = false
  /** Those Chromium heeds: it reads them as it starts. */
  readonly switches: string[] = []
  readonly commandLine = {
    appendSwitch: (name: string): void => {
      if (!this.#isReady) this.switches.push(name)
    },
  }
  setName(): void {}
  getPath(name: string): string {
    return this.#paths.get(name) ?? ''
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  requestSingleInstanceLock(): boolean {
    return true
  }
  whenReady(): Promise<void> {
    this.#isReady = true
    return Promise.resolve()
  }
  quit(): void {
    if (prevented(this, 'before-quit', {})) return
    if (BrowserWindow.open?.close() === false) return
    if (!prevented(this, 'will-quit', {})) this.exit(0)
  }
  exit(code: number): void {
    process.exit(code)
  }
}
export const app = new App()
process.on('SIGTERM', () => app.quit())

const replies = new Map<number, PromiseWithResolvers<unknown>>()
let replied = 0
/** Has the browser do something with a hidden window. */
const hidden = (window: number, act: HiddenAct): Promise<unknown> => {
  const reply = Promise.withResolvers<unknown>()
  const id = replied++
  replies.set(id, reply)
  tell({ type: 'hidden', id, window, ...act })
  return reply.promise
}

let printers: DoublePrinter[] = []
type Size = { width: number; height: number }

class WebContents extends EventEmitter {
  readonly #window: number
  constructor(window = 0) {
    super()
    this.#window = window
  }
  executeJavaScript(code: string): Promise<unknown> {
    return hidden(this.#window, { act: 'run', code })
  }
  async printToPDF({ pageSize }: { pageSize: Size }): Promise<unknown> {
    return hidden(this.#window, { act: 'pdf', ...pageSize })
  }
  async getPrintersAsync(): Promise<object[]> {
    return printers.map(({ name, options }) => ({ name, displayName: name, description: '', options }))
  }
  /** As Electron: sizes below 353 microns throw, a printer that is not there and one that fails call back with why. */
  print(
    options: { silent: boolean; deviceName?: string; pageSize: Size },
    callback: (success: boolean, reason: string) => void,
  ): void {
    if (Math.min(options.pageSize.width, options.pageSize.height) < 353) throw new Error('pageSize too small')
    const { deviceName } = options
    const printer = deviceName ? printers.find(({ name }) => name === deviceName) : printers[0]
    if (!printer) callback(false, 'Invalid deviceName provided')
    else if (printer.prints === 'badly') callback(false, 'Print job failed')
    else if (printer.prints === 'well')
      void hidden(this.#window, { act: 'print' }).then(() => callback(true, ''))
  }
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  isDestroyed(): boolean {
    return false
  }
  send(channel: string, ...args: unknown[]): void {
    tell({ type: 'send', channel, args })
  }
  forcefullyCrashRenderer(): void {
    tell({ type: 'crash' })
  }
}

export class BrowserWindow extends EventEmitter {
  static open: BrowserWindow | null = null
  static #hiddenOnes = 0
  readonly webContents: WebContents
  /** Counted from 1; null for the window people see. */
  readonly #hidden: number | null
  #destroyed = false
  constructor(options: { show?: boolean; webPreferences: { preload?: string } & Record<string, unknown> }) {
    super()
    this.#hidden = options.show === false ? ++BrowserWindow.#hiddenOnes : null
    this.webContents = new WebContents(this.#hidden ?? 0)
    const { preload, ...preferences } = options.webPreferences
    app.emit('web-contents-created', {}, this.webContents)
    if (this.#hidden !== null) return
    BrowserWindow.open = this
    tell({ type: 'open', preload: readFileSync(preload ?? '', 'utf8'), preferences, switches: app.switches })
  }
  removeMenu(): void {}
  isDestroyed(): boolean {
    return this.#destroyed
  }
  destroy(): void {
    this.#destroyed = true
    if (this.#hidden !== null) void hidden(this.#hidden, { act: 'close' })
  }
  async loadURL(url: string): Promise<void> {
    if (this.#hidden === null) tell({ type: 'load', url })
    else await hidden(this.#hidden, { act: 'load', url })
  }
  /** False when a listener keeps the window open. */
  close(): boolean {
    return !prevented(this, 'close', {})
  }
}

type InvokeHandler = (event: object, ...args: unknown[]) => unknown
const invokeHandlers = new Map<string, InvokeHandler>()
export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler): void => void invokeHandlers.set(channel, handler),
}

export const Menu = { setApplicationMenu: (): void => {} }

let pageHandler: (request: Request) => Promise<Response> = async () => new Response(null, { status: 404 })
export const protocol = {
  registerSchemesAsPrivileged: (): void => {},
  handle: (_scheme: string, handler: typeof pageHandler): void => {
    pageHandler = handler
  },
}

type PermissionHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
class Session extends EventEmitter {
  permissionHandler: PermissionHandler = (_contents, _permission, answer) => answer(true)
  permissionCheck: (contents: unknown, permission: string) => boolean = () => true
  async clearStorageData(): Promise<void> {}
  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.permissionHandler = handler
  }
  setPermissionCheckHandler(check: Session['permissionCheck']): void {
    this.permissionCheck = check
  }
  setDevicePermissionHandler(): void {}
}
export const session = { defaultSession: new Session() }

let utility: ChildProcess | null = null
export const utilityProcess = {
  fork: (entry: string, args: string[]) => {
    const shim = join(import.meta.dirname, 'parentPort.ts')
    const child = forkNode(entry, args, {
      execArgv: ['--import', shim],
      serialization: 'advanced',
      stdio: 'inherit',
    })
    utility = child
    return Object.assign(child, {
      postMessage: (message: object): void => void (child.connected && child.send(message, () => {})),
    })
  },
}

const respond = async (question: Question): Promise<unknown> => {
  const window = BrowserWindow.open
  const contents = window?.webContents ?? new WebContents()
  switch (question.ask) {
    case 'request': {
      const { url, method } = question
      const response = await pageHandler(new Request(url, { method }))
      const body = new Uint8Array(await response.arrayBuffer())
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body,
      } satisfies PageResponse
    }
    case 'invoke': {
      const { channel, args, frameUrl, isMainFrame } = question
      const handler = invokeHandlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return handler({ senderFrame: { url: frameUrl, parent: isMainFrame ? null : {} } }, ...args)
    }
    case 'navigate':
      return prevented(contents, 'will-frame-navigate', question)
    case 'open-window':
      return contents.openHandler({ url: question.url }).action
    case 'permission': {
      const { permission } = question
      const { permissionHandler, permissionCheck } = session.defaultSession
      const granted = await new Promise<boolean>((resolve) =>
        permissionHandler(contents, permission, resolve),
      )
      return granted || permissionCheck(contents, permission)
    }
    case 'download':
      return prevented(session.defaultSession, 'will-download', {}, {}, contents)
    case 'gone':
      return contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    case 'hang':
      return window?.emit('unresponsive')
    case 'printers':
      printers = question.printers
      return null
    case 'kill-host':
      return utility?.kill('SIGKILL')
  }
}

process.on('message', (message: ToShell) => {
  if ('reply' in message) {
    const reply = replies.get(message.reply)
    replies.delete(message.reply)
    if (message.error === undefined) reply?.resolve(message.value)
    else reply?.reject(new Error(message.error))
    return
  }
  const { id, ...question } = message
  respond(question).then(
    (value) => tell({ type: 'answer', id, value }),
    (error: Error) => tell({ type: 'answer', id, error: error.message }),
  )
})
