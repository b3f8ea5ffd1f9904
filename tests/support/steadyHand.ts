import type { BrowserContext, Page } from '@playwright/test'

type Own = { ownDetail?: PropertyDescriptor }

/**
 * A script touches one place twice sooner than any person means to. Each of its touches counts as the first of its own,
 * as those of somebody who looks before touching again.
 */
export const steadyHand = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(UIEvent.prototype, 'detail')
    if (!own?.get) return
    ;(window as Own).ownDetail = own
    Object.defineProperty(UIEvent.prototype, 'detail', {
      ...own,
      get(this: UIEvent) {
        return Math.min(own.get?.call(this), 1)
      },
    })
  })

/** From now on two touches soon after each other are a double touch. */
export const unsteadyHand = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(UIEvent.prototype, 'detail', (window as Own).ownDetail ?? {})
  })
