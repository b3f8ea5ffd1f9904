import { readFileSync } from 'node:fs'

/** Seconds of processor time a process has used so far; NaN where the system does not say. */
export type Cpu = () => number

const ticksPerSecond = 100

export const cpuOf =
  (pid: number | undefined): Cpu =>
  () => {
    try {
      // The fields after the name, which may hold anything, in brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
    } catch {
      return Number.NaN
    }
  }
