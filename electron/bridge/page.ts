/** One answer for a file of the page, whatever carries it. */
export type PageAnswer = { status: number; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }

export type PageOptions = {
  /** Reads a file below the built page, by its path with `/`; null where there is none. */
  read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Random, once per start: lets the style elements of the accessible parts through the policy below. */
  nonce: string
  /** What the page may connect to beyond its own origin. */
  connect: string[]
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  bin: 'application/octet-stream',
}
const noncePlaceholder = '__CSP_NONCE__'
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const policy = ({ nonce, connect }: PageOptions): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The file a URL path names, or null for a path that is malformed, hidden, or climbs out of the page's folder. */
export const filePath = (pathname: string): string | null => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded === '/') return 'index.html'
  const path = decoded.slice(1)
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(path) ? path : null
}

/** Serves the built page with a policy under which nothing but the page's own files runs or loads. */
export const createPage = (options: PageOptions): ((pathname: string) => Promise<PageAnswer>) => {
  const headers = {
    'content-security-policy': policy(options),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Nothing of a session outlives it, caches included (experience rules, wipe).
    'cache-control': 'no-store',
  }
  return async (pathname) => {
    const path = filePath(pathname)
    const type = types[path?.split('.').at(-1) ?? '']
    const body = path && type ? await options.read(path) : null
    if (!path || !type || !body)
      return { status: 404, headers: { ...headers, 'content-type': 'text/plain' }, body: bytes('not found') }
    return {
      status: 200,
      headers: { ...headers, 'content-type': type },
      body:
        path === 'index.html'
          ? bytes(new TextDecoder().decode(body).replaceAll(noncePlaceholder, options.nonce))
          : body,
    }
  }
}
