import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import pino from 'pino'
import { contentReady } from '../bridge/contentReady.ts'
import { supervise } from '../bridge/supervisor.ts'
import { systemTimers } from '../bridge/timers.ts'
import { dataFolder } from './arguments.ts'
import { forkHost } from './hostProcess.ts'
import { handleCalls } from './ipc/call.ts'
import { sendEvents } from './ipc/event.ts'
import { lockDown } from './lockDown.ts'
import { pageUrl, registerPageScheme, servePage } from './pageScheme.ts'
import { withPrinter } from './printing/printing.ts'
import { openWindow } from './window.ts'

const log = pino({ name: 'shell' }, pino.destination({ dest: 2, sync: true }))

app.setName('lawkiosk')
const named = dataFolder(process.argv.slice(1))
if (named) {
  // Chromium's own files and the single-instance lock go with the kiosk they belong to.
  const shell = join(named, 'shell')
  mkdirSync(shell, { recursive: true })
  app.setPath('userData', shell)
}
const data = named ?? join(app.getPath('userData'), 'kiosk')

// On Linux Chromium asks the machine for its voices only when it is told to.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')

// Started by another program (`npm start`, a test): ends with it, however it ended.
process.on('disconnect', () => app.quit())

const start = async (): Promise<void> => {
  await app.whenReady()
  await session.defaultSession.clearStorageData()
  lockDown(session.defaultSession)
  servePage()
  const host = supervise({ fork: () => forkHost(data), timers: systemTimers, log })
  host.start()
  handleCalls(withPrinter(host, data, log))
  const window = openWindow(log)
  sendEvents(host, window.webContents)
  app.once('will-quit', (event) => {
    event.preventDefault()
    void host.stop().then(() => app.exit(0))
  })
  await contentReady(host, (line) => void process.stdout.write(`${line}\n`))
  process.stdout.write(`ready ${pageUrl}\n`)
}

if (app.requestSingleInstanceLock()) {
  registerPageScheme()
  void start()
} else {
  log.error('this kiosk is already running')
  app.exit(1)
}
