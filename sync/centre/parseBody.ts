/** A body as JSON; null when it is none. */
export function parseBody(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return null
  }
}
