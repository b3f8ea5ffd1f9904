/** Resident memory of this process once what it let go of has been collected. */
export function residentBytes(): number {
  for (let round = 0; round < 4; round++) globalThis.gc?.()
  return process.memoryUsage.rss()
}
