/** One end of a message channel: a process's port, a socket. Messages are plain values a structured clone can carry. */
export type Channel = {
  post(message: unknown): void
  /** One listener for the channel's whole life. */
  onMessage(listener: (message: unknown) => void): void
}

/** What answers calls and says events: the host itself, or anything standing in front of it. */
export type Door = {
  call(method: string, input: unknown): Promise<unknown>
  /** Returns the function that stops listening. */
  onEvent(listener: (event: string, payload: unknown) => void): () => void
}
