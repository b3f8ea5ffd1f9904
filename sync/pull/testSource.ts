import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { publish } from '../publisher/publish.ts'
import { timer } from './net/timer.ts'
import { httpTransport } from './net/transport.ts'
import { openPull, type PullOptions } from './pull.ts'

const rulesDir = join(import.meta.dirname, '../../resources/rules')

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pull-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Publishes one law with these articles as the next release of the repository in `out`. */
export async function release(out: string, articles: readonly string[]): Promise<void> {
  const [laws, lexiconDir] = [newFolder(), newFolder()]
  const text = articles.map((article, i) => `第${'一二三四五六七八九'[i]}条 ${article}`).join('\n\n')
  writeFileSync(join(laws, '示例.md'), `# 示例法\n\n<!-- INFO END -->\n\n${text}\n`)
  const none = { sample: false, sampleDir: '', onProgress: () => {} }
  const answer = await publish({ ...none, out, laws, rulesDir, lexiconDir, now: new Date() })
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.detail}`)
}

export type Sent = { status: number; headers?: Record<string, string>; bytes: Buffer; cut?: boolean }
/** A mirror on 127.0.0.1 with ranges and ETags; `onTheWay` may change what it sends. */
export type Source = {
  url: string
  requests: { path: string; range: string | undefined }[]
  onTheWay: (path: string, sent: Sent) => Sent
  stop(): void
}

export async function serve(folder: string): Promise<Source> {
  const source: Source = { url: '', requests: [], onTheWay: (_, sent) => sent, stop: () => server.close() }
  const server = createServer(({ url = '', headers }, response) => {
    source.requests.push({ path: url, range: headers.range })
    const file = join(folder, url)
    const whole = existsSync(file) ? readFileSync(file) : null
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
    const plain: Sent = whole
      ? from > 0
        ? {
            status: 206,
            headers: { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` },
            bytes: whole.subarray(from),
          }
        : { status: 200, bytes: whole }
      : { status: 404, bytes: Buffer.alloc(0) }
    const { status, headers: more, bytes, cut } = source.onTheWay(url, plain)
    const length = cut ? bytes.length + 1 : bytes.length
    response.writeHead(status, { etag: `"${whole?.length}"`, ...more, 'content-length': length })
    if (cut) response.write(bytes, () => response.destroy())
    else response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  source.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return source
}

/** A kiosk folder that trusts the first root of `out`, open as after a start of the program. */
export function openKiosk(
  dir: string,
  out: string,
  urls: readonly string[],
  more: Partial<PullOptions> = {},
) {
  mkdirSync(dir, { recursive: true })
  const http = httpTransport()
  const pull = openPull({
    dir,
    urls,
    trustedRoot: join(out, 'metadata/1.root.json'),
    now: () => new Date(),
    random: () => 0,
    after: timer,
    transport: http.get,
    ...more,
  })
  const close = async (): Promise<void> => {
    pull.close()
    await http.close()
  }
  return { ...pull, close }
}

/** One pull, as after a start of the program. */
export async function pullTo(...kiosk: Parameters<typeof openKiosk>) {
  const opened = openKiosk(...kiosk)
  try {
    return await opened.pull({ allowLarge: true })
  } finally {
    await opened.close()
  }
}
