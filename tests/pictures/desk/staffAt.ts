import { browser } from '../../../sync/centre/testBrowser.ts'
import type { TestCentre } from '../../../sync/centre/testCentre.ts'

/** What staff do takes a little time, so that the history of a request has an order. */
const stepMs = 60_000

/** The administrator at the desk from an instant on, which the clock of the centre is set to: no session lasts until the next. */
export async function staffAt(centre: TestCentre, at: Date) {
  centre.clock.now = at
  const page = browser(centre)
  await page.signIn()
  return {
    /** Sends a form of a page; where that leads to. */
    async send(shown: string, action: string, values: Record<string, string> = {}): Promise<string> {
      centre.clock.now = new Date(centre.clock.now.getTime() + stepMs)
      await page.visit(shown)
      const { status, headers } = await page.submit(action, values)
      if (status !== 303) throw new Error(`${action} answers ${status}`)
      return headers.get('location') ?? ''
    },
    /** Does something about a request. */
    act(request: string, act: string, values: Record<string, string> = {}): Promise<string> {
      return this.send(request, `${request}/${act}`, values)
    },
  }
}
