import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { faint, overflowing, overlapping, sideways, smallTargets } from './measure.ts'

/** What is wrong with the layout of the screen that stands now; empty where nothing is. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const said = (fault: string, found: string[]) => found.map((where) => `${fault}: ${where}`)
  return [
    ...((await sideways(page)) > 0 ? ['scrolls sideways'] : []),
    ...said('small target', await smallTargets(page)),
    ...said('text cut off', await overflowing(page)),
    ...said('targets on each other', await overlapping(page)),
    ...said('faint text', await faint(page)),
  ]
}

/** What axe finds wrong by these of its rules, or by all of them. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
