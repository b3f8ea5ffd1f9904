/** What the shell's process asks of the test's browser, which plays the window. */
export type FromShell =
  | { type: 'open'; preload: string; preferences: Record<string, unknown> }
  | { type: 'load'; url: string }
  | { type: 'send'; channel: string; args: unknown[] }
  | { type: 'crash' }
  | { type: 'answer'; id: number; value?: unknown; error?: string }

/** What the browser asks of the shell; each is answered under its id. */
export type Question =
  | { ask: 'request'; url: string; method: string }
  | { ask: 'invoke'; channel: string; args: unknown[]; frameUrl: string; isMainFrame: boolean }
  | { ask: 'navigate'; url: string; isMainFrame: boolean }
  | { ask: 'open-window'; url: string }
  | { ask: 'permission'; permission: string }
  | { ask: 'download' }
  | { ask: 'gone' }
  | { ask: 'hang' }
  | { ask: 'kill-host' }
export type ToShell = Question & { id: number }

/** What the protocol handler answered for a URL of the page. */
export type PageResponse = { status: number; headers: Record<string, string>; body: Uint8Array }
