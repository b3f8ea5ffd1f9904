import { join } from 'node:path'
import { fail, type Result } from '../../shared/result.ts'
import { type Running, startProgram } from './children.ts'
import { electronBinary } from './electronBinary.ts'
import { hasDisplay } from './machine.ts'
import type { Places } from './places.ts'

/** How long the first release may take before a person is told where to look, in ms. */
const patience = 60_000

/** Opens Electron's window, or says why there is none. */
const openElectron = async (places: Places): Promise<Result<Running, 'no-window'>> => {
  if (!hasDisplay()) return fail('no-window', 'this machine has no display')
  // Chromium refuses to run as root with its sandbox, and without its sandbox the kiosk refuses to run.
  if (process.getuid?.() === 0) return fail('no-window', 'Electron does not run as root')
  const binary = await electronBinary(places.project, join(places.data, 'electron-absent'), new Date())
  if (!binary.ok) return fail('no-window', binary.detail)
  const shell = join(places.project, 'dist/shell/main.js')
  const running = startProgram('electron', binary.value, [shell, '--data', places.kiosk], places.logs)
  const ready = await running.ready
  return ready.ok ? { ok: true, value: running } : fail('no-window', ready.detail)
}

/**
 * Opens the kiosk: in Electron where that can be, otherwise as a page on loopback with one line that says why.
 * Resolves when the kiosk has content to show.
 */
export const openKiosk = async (
  places: Places,
  options: { window: boolean; port: number },
): Promise<Result<{ url: string; browser: boolean; exited: Promise<number> }, 'kiosk'>> => {
  if (options.window) {
    const electron = await openElectron(places)
    if (electron.ok)
      return { ok: true, value: { url: 'app://kiosk/', browser: false, exited: electron.value.exited } }
    process.stdout.write(`the kiosk opens in a browser: ${electron.detail}\n`)
  }
  const host = join(places.project, 'electron/browser/main.ts')
  const args = ['--data', places.kiosk, '--port', String(options.port)]
  const running = startProgram('kiosk', process.execPath, [host, ...args], places.logs)
  const waiting = setTimeout(
    () => process.stdout.write(`still waiting for content; see ${places.logs}\n`),
    patience,
  )
  const ready = await running.ready
  clearTimeout(waiting)
  return ready.ok
    ? { ok: true, value: { url: ready.value, browser: true, exited: running.exited } }
    : fail('kiosk', ready.detail)
}
