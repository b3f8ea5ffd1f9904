/** What the shell's process asks of the test's browser, which plays the window. */
export type FromShell =
  | { type: 'open'; preload: string; preferences: Record<string, unknown>; switches: string[] }
  | { type: 'load'; url: string }
  | { type: 'send'; channel: string; args: unknown[] }
  | { type: 'crash' }
  | ({ type: 'hidden'; id: number; window: number } & HiddenAct)
  | { type: 'answer'; id: number; value?: unknown; error?: string }

/** What the shell does with a window nobody sees; each is replied to under its id. */
export type HiddenAct =
  | { act: 'load'; url: string }
  | { act: 'run'; code: string }
  /** Sizes in inches, as `printToPDF` takes them. */
  | { act: 'pdf'; width: number; height: number }
  /** Handed to a printer. */
  | { act: 'print' }
  | { act: 'close' }

/** A printer of the double: what `getPrintersAsync` lists, and what becomes of what is printed on it. */
export type DoublePrinter = {
  name: string
  options: Record<string, string>
  prints: 'well' | 'badly' | 'never'
}

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
  | { ask: 'printers'; printers: DoublePrinter[] }
/** What came of something done with a hidden window. */
export type Reply = { reply: number; value?: unknown; error?: string }
export type ToShell = (Question & { id: number }) | Reply

/** What the protocol handler answered for a URL of the page. */
export type PageResponse = { status: number; headers: Record<string, string>; body: Uint8Array }
