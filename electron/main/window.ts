import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Log } from '../bridge/log.ts'
import { pageUrl } from './pageScheme.ts'

const reloadAfter = 1_000

/** The one window: full screen, never closed by a key, loaded again whenever its page crashes, hangs or fails. */
export const openWindow = (log: Log): BrowserWindow => {
  const window = new BrowserWindow({
    kiosk: true,
    fullscreen: true,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.removeMenu()

  let quitting = false
  app.on('before-quit', () => {
    quitting = true
  })
  window.on('close', (event) => {
    // On a developer's machine the window closes as any other.
    if (app.isPackaged && !quitting) event.preventDefault()
  })

  const { webContents } = window
  const load = (): void => {
    if (window.isDestroyed()) return
    // A failure is answered by `did-fail-load` below, which tries again.
    window.loadURL(pageUrl).catch(() => log.error('the page did not load'))
  }
  const loadSoon = (why: string): void => {
    log.error({ why }, 'loading the page again')
    setTimeout(load, reloadAfter)
  }
  webContents.on('render-process-gone', (_gone, { reason }) => loadSoon(reason))
  webContents.on('did-fail-load', (_failed, code, _description, _url, isMainFrame) => {
    if (isMainFrame) loadSoon(`load error ${code}`)
  })
  // A hung page cannot be reloaded; its process is ended, and `render-process-gone` loads it again.
  window.on('unresponsive', () => webContents.forcefullyCrashRenderer())
  load()
  return window
}
