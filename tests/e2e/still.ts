import type { Page } from '@playwright/test'

/** Frames without a change after which a screen stands: what a touch leads to comes in several pieces of work. */
const quietFrames = 4

/** Waits until the screen stands: what fades or moves has come to its place, and nothing more is being drawn. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async (quietFrames) => {
    let quiet = 0
    const changes = new MutationObserver(() => {
      quiet = 0
    })
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    while (quiet < quietFrames) {
      quiet++
      // What is taken away while it fades settles, too.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      await new Promise(requestAnimationFrame)
    }
    changes.disconnect()
  }, quietFrames)
