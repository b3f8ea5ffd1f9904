import type { CDPSession, Page } from '@playwright/test'
import type { Watch } from './interactions.ts'
import { beginAs, catalogueOf, type Look } from './look.ts'
import { comeTo, type Effort } from './person.ts'
import { type Given, sayer, type Task } from './tasks/task.ts'

export type Performed = Effort & { task: Task; look: Look; over: string[] }

/** What of the limits was exceeded. */
function overLimit({ limit }: Task, { touches, time }: Effort): string[] {
  const over: string[] = []
  if (limit.touches !== undefined && touches > limit.touches) over.push(`${touches} touches`)
  if (limit.minutes !== undefined && time > limit.minutes * 60) over.push(`${Math.round(time)} s`)
  return over
}

/** One task from the home screen on, by somebody to whom the screen looks like this, under a watch where there is one. */
export async function perform(
  page: Page,
  finger: CDPSession,
  task: Task,
  look: Look,
  given: Given,
  watch?: Watch,
): Promise<Performed> {
  await beginAs(page, look)
  await watch?.take()
  const person = await comeTo(page, finger, catalogueOf(look.lang), watch)
  await task.perform(person, sayer(look.lang), given)
  const effort = person.effort()
  return { ...effort, task, look, over: overLimit(task, effort) }
}
