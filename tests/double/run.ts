import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { kioskScreen } from '../support/chromium.ts'
import { steadyHand } from '../support/steadyHand.ts'
import { hiddenWindows } from './hiddenWindows.ts'
import { openWindowPage, type WindowPage } from './windowPage.ts'
import type { FromShell, Question } from './wire.ts'

const main = join(import.meta.dirname, '../../dist/shell/main.js')

export type Double = {
  /** The window's page; another one after it crashed. */
  readonly page: Page
  /** The shell's process, as Electron's main process would be. */
  shell: ChildProcess
  /** The `webPreferences` the shell asked for. */
  preferences: Record<string, unknown>
  /** Chromium's switches the shell set before it was ready. */
  switches: string[]
  /** Every request that left the page's own origin; each was refused. */
  foreign: string[]
  /** The slips that were printed, as HTML. */
  printed: string[]
  ask(question: Question): Promise<unknown>
  close(): Promise<void>
}

/** Starts the built shell over the double on a kiosk folder, and resolves when its page has loaded. */
export const startDouble = async (browser: Browser, kioskDir: string): Promise<Double> => {
  const shell = fork(main, ['--data', kioskDir], {
    execArgv: ['--import', join(import.meta.dirname, 'register.ts')],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const context = await browser.newContext({ ...kioskScreen, acceptDownloads: false })
  await steadyHand(context)
  const asked = new Map<number, PromiseWithResolvers<unknown>>()
  const foreign: string[] = []
  let nextId = 0
  const ask = (question: Question): Promise<unknown> => {
    if (!shell.connected) return Promise.reject(new Error('the shell has gone'))
    const waiting = Promise.withResolvers<unknown>()
    asked.set(nextId, waiting)
    shell.send({ id: nextId++, ...question })
    return waiting.promise
  }

  const unseen = hiddenWindows(() => openWindowPage(context, null, ask, foreign))
  const loaded = Promise.withResolvers<Pick<Double, 'preferences' | 'switches'> & { current: () => Page }>()
  let window: Promise<WindowPage>
  let current: Page
  const open = async (preload: string): Promise<WindowPage> => {
    const opened = await openWindowPage(context, preload, ask, foreign)
    opened.page.on('crash', () => {
      window = open(preload)
      void ask({ ask: 'gone' })
    })
    current = opened.page
    return opened
  }
  let wanted: Pick<Double, 'preferences' | 'switches'> = { preferences: {}, switches: [] }
  shell.on('message', async (message: FromShell) => {
    switch (message.type) {
      case 'answer': {
        const waiting = asked.get(message.id)
        asked.delete(message.id)
        if (message.error === undefined) waiting?.resolve(message.value)
        else waiting?.reject(new Error(message.error))
        return
      }
      case 'open':
        wanted = { preferences: message.preferences, switches: message.switches }
        window = open(message.preload)
        return
      case 'load':
        await (await window).load(message.url)
        loaded.resolve({ ...wanted, current: () => current })
        return
      case 'send':
        return (await window).send(message.channel, message.args)
      case 'hidden': {
        const { id, window, ...act } = message
        return unseen.act(window, act).then(
          (value) => void shell.send({ reply: id, value }),
          (error: Error) => void shell.send({ reply: id, error: error.message }),
        )
      }
      case 'crash':
        // A command that ends its page is not answered.
        await Promise.race([
          (await context.newCDPSession(current)).send('Page.crash'),
          current.waitForEvent('crash'),
        ])
    }
  })
  shell.once('exit', (code) => loaded.reject(new Error(`the shell ended (${code}) before its page loaded`)))
  const { current: page, ...rest } = await loaded.promise

  return {
    ...rest,
    get page() {
      return page()
    },
    shell,
    foreign,
    printed: unseen.printed,
    ask,
    close: async () => {
      const gone = shell.exitCode === null && shell.signalCode === null ? once(shell, 'exit') : null
      shell.kill('SIGTERM')
      await gone
      await context.close()
    },
  }
}
