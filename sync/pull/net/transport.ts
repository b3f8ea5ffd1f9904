import { Agent, request } from 'undici'

/** An answer as it begins; the body may still fail, stall or never end. Header names are in lower case. */
export type Answer = {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: AsyncIterable<Uint8Array>
}

/** How a GET reaches the network. Throws what the network threw; follows no redirects. */
export type Transport = (
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Answer>

/** The network. The waits of sync/pull/net/limits.ts end what hangs; these are the backstop. Milliseconds. */
export function httpTransport(): { get: Transport; close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: 10_000 }, headersTimeout: 60_000, bodyTimeout: 60_000 })
  return {
    get: async (url, headers, signal) => {
      const response = await request(url, { dispatcher: agent, headers, signal })
      return { status: response.statusCode, headers: response.headers, body: response.body }
    },
    close: () => agent.destroy(),
  }
}
