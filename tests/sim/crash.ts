/** The power went. Thrown where a simulated process ends; everything it had in memory is given up with it. */
export class Crash extends Error {
  override name = 'Crash'
}

/** Runs `work`; true when it was ended by a crash. */
export async function crashes(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    if (error instanceof Crash) return true
    throw error
  }
}
