import { fastPaths } from './fastPaths.ts'
import { lookingUp } from './lookingUp.ts'
import { requesting } from './requesting.ts'
import type { Task } from './task.ts'

const number = ({ name }: Task): number => Number.parseInt(name, 10)

/** The ten tasks, in order. */
export const tasks: readonly Task[] = [...lookingUp, ...requesting, ...fastPaths].toSorted(
  (a, b) => number(a) - number(b),
)
