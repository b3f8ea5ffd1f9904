import { BrowserWindow } from 'electron'
import type { Slip } from '../../../shared/contract/printing.ts'
import { layOut } from '../pageScheme.ts'

/** CSS pixels of 80 mm. */
const width = 302
const micronsPerPixel = 25_400 / 96

export type SlipWindow = { window: BrowserWindow; size: { width: number; height: number } }

/**
 * A window nobody sees with a slip laid out in it, as long as it needs to be; `size` in microns. Closed with its signal,
 * which also ends a job that Chromium has not handed on yet.
 */
export async function openSlip(slip: Slip, signal: AbortSignal): Promise<SlipWindow> {
  const window = new BrowserWindow({
    show: false,
    width,
    useContentSize: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  })
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy()
  }
  signal.addEventListener('abort', close)
  const sheet = layOut(slip)
  try {
    await window.loadURL(sheet.url)
    const height: number = await window.webContents.executeJavaScript(
      'document.fonts.ready.then(() => document.body.getBoundingClientRect().height)',
    )
    return { window, size: { width: 80_000, height: Math.ceil(height * micronsPerPixel) } }
  } catch (error) {
    close()
    throw error
  } finally {
    sheet.forget()
  }
}
