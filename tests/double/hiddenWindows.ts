import type { WindowPage } from './windowPage.ts'
import type { HiddenAct } from './wire.ts'

export type HiddenWindows = {
  /** The documents that were printed, on paper or as PDF, as HTML. */
  printed: string[]
  act(window: number, act: HiddenAct): Promise<unknown>
}

/** The windows the shell opens without showing them: pages that are loaded, measured and printed. */
export function hiddenWindows(open: () => Promise<WindowPage>): HiddenWindows {
  /** Null once it was closed: whatever is done with it then fails, as in Electron. */
  const pages = new Map<number, WindowPage | null>()
  const printed: string[] = []
  const close = async (window: number): Promise<void> => {
    const open = pages.get(window)
    pages.set(window, null)
    await open?.page.close()
  }
  const pageOf = async (window: number): Promise<WindowPage> => {
    const known = pages.get(window)
    if (known === null) throw new Error('Object has been destroyed')
    if (known) return known
    const opened = await open()
    if (pages.has(window)) await opened.page.close()
    else pages.set(window, opened)
    return opened
  }
  return {
    printed,
    async act(window, act) {
      if (act.act === 'close') return close(window)
      const { page, load } = await pageOf(window)
      switch (act.act) {
        case 'load':
          return load(act.url)
        case 'run':
          return page.evaluate(act.code)
        case 'pdf':
          printed.push(await page.content())
          return page.pdf({ width: `${act.width}in`, height: `${act.height}in` })
        case 'print':
          printed.push(await page.content())
          return null
      }
    },
  }
}
