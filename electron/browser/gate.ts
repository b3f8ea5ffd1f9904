import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type Gate = {
  /** The page's own address was asked for, not a name an attacker points at this machine. */
  hostIsOurs(request: IncomingMessage): boolean
  /** A bridge connection comes from our page: right host, right origin, and the cookie the page was given. */
  admits(request: IncomingMessage): boolean
  /** Hands the page the token of this start. */
  cookie: string
}

/**
 * Who may talk to the loopback host: a web page open elsewhere in the browser, or reached by DNS rebinding, may not.
 * The token is new at each start, and the cookie's name holds the port because cookies are shared between ports.
 */
export const createGate = (port: number): Gate => {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const token = randomBytes(32)
  const name = `kiosk-${port}`

  const hostIsOurs = (request: IncomingMessage): boolean => hosts.includes(request.headers.host ?? '')
  const holdsToken = (request: IncomingMessage): boolean => {
    const pair = (request.headers.cookie ?? '').split('; ').find((part) => part.startsWith(`${name}=`))
    const given = Buffer.from(pair?.slice(name.length + 1) ?? '', 'base64url')
    return given.length === token.length && timingSafeEqual(given, token)
  }
  return {
    hostIsOurs,
    admits: (request) =>
      hostIsOurs(request) &&
      request.headers.origin === `http://${request.headers.host}` &&
      holdsToken(request),
    cookie: `${name}=${token.toString('base64url')}; HttpOnly; SameSite=Strict; Path=/`,
  }
}
