import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { faint, overflowing, overlapping, sideways, smallTargets } from './measure.ts'
import { still } from './still.ts'

/** What is wrong with the layout of the screen, once it stands; empty where nothing is. */
export async function layoutFaults(page: Page): Promise<string[]> {
  await still(page)
  const said = (fault: string, found: string[]) => found.map((where) => `${fault}: ${where}`)
  return [
    ...((await sideways(page)) > 0 ? ['scrolls sideways'] : []),
    ...said('small target', await smallTargets(page)),
    ...said('text cut off', await overflowing(page)),
    ...said('targets on each other', await overlapping(page)),
    ...said('faint text', await faint(page)),
  ]
}

/**
 * What axe finds wrong by any of its rules. It is put into the page once: reading its source takes longer than all it
 * looks at, and so does describing what is right.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
