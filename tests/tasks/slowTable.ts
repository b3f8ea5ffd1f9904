import { percentile } from '../bench/figures.ts'
import type { Interaction, Observed } from './interactions.ts'
import { table } from './table.ts'

const at = (values: readonly number[], share: number): string =>
  percentile(
    values.toSorted((a, b) => a - b),
    share,
  ).toFixed(0)

const longest = (observed: Observed): string =>
  Math.max(0, ...observed.longTasks.map(({ duration }) => duration)).toFixed(0)

const row = (name: string, observed: Observed): (string | number)[] => {
  const { interactions, longTasks } = observed
  const all = (part: keyof Omit<Interaction, 'name'>) =>
    at(
      interactions.map((one) => one[part]),
      0.98,
    )
  return [
    name,
    interactions.length,
    at(
      interactions.map(({ total }) => total),
      0.5,
    ),
    all('total'),
    all('waiting'),
    all('processing'),
    all('presentation'),
    longTasks.length,
    longest(observed),
  ]
}

const whole = (ms: number): string => ms.toFixed(0)

/** How soon the page answered in each task (milliseconds), the slowest answers, and the longest pieces of work with their causes. */
export function slowTable(observed: readonly (readonly [task: string, seen: Observed])[]): string {
  const everything: Observed = {
    interactions: observed.flatMap(([, { interactions }]) => interactions),
    longTasks: observed.flatMap(([, { longTasks }]) => longTasks),
  }
  const head = ['task', 'interactions', 'p50', 'p98', 'waiting p98', 'processing p98', 'presentation p98']
  const worst = observed
    .flatMap(([task, { longTasks }]) => longTasks.map((one) => ({ task, ...one })))
    .toSorted((a, b) => b.duration - a.duration)
    .slice(0, 25)
  const slowest = observed
    .flatMap(([task, { interactions }]) => interactions.map((one) => ({ task, ...one })))
    .toSorted((a, b) => b.total - a.total)
    .slice(0, 15)
  return [
    table(
      [...head, 'long tasks', 'longest'],
      [...observed.map(([task, seen]) => row(task, seen)), row('all', everything)],
    ),
    '',
    ...slowest.map(
      ({ task, name, total, waiting, processing, presentation }) =>
        `${whole(total)} ms to ${name} in ${task}: ${[waiting, processing, presentation].map(whole).join(' + ')}`,
    ),
    '',
    ...worst.map(({ task, duration, culprit }) => `${duration.toFixed(0)} ms in ${task}: ${culprit}`),
  ].join('\n')
}
