import { app, Menu, type Session } from 'electron'
import { isStartPage } from './pageScheme.ts'

/**
 * Takes away every way out of the page: navigation, new windows, embedded pages, downloads, device and web permissions,
 * menus and their shortcuts. (The operating system's own shell must be locked as well; the window cannot do that.)
 */
export const lockDown = (session: Session): void => {
  Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      // The page may load itself again, which is how it forgets a session whole.
      if (!event.isMainFrame || !isStartPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
