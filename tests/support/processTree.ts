import { execFileSync } from 'node:child_process'

/** A process and everything it started, parents first. */
export function processTree(root: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as [number, number])
  const tree = [root]
  for (const parent of tree) tree.push(...rows.filter(([, ppid]) => ppid === parent).map(([pid]) => pid))
  return tree
}

/** Kills a process and everything it started, at once and unasked, as a power cut would. */
export function killTree(root: number): void {
  for (const pid of processTree(root)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // Ended by itself when its parent went.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/** The command a process was started with; empty when it has ended since. */
export function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** The processes this one started, at whatever depth, that serve the data of a kiosk's folder (electron/host). */
export const hostProcesses = (kioskDir: string): number[] =>
  processTree(process.pid).filter((pid) => {
    const command = commandOf(pid)
    return /electron\/host\/process\.ts|dist\/shell\/host\.js/.test(command) && command.includes(kioskDir)
  })
