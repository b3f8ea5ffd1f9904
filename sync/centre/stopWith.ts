/** Ends a command with one line a person can act on. */
export function stopWith(line: string): never {
  console.error(line)
  process.exit(1)
}
