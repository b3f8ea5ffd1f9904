import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt)
const cost = { N: 32_768, maxmem: 64 * 1024 * 1024 }
const length = 32

/** `salt:hash`, both base64 (scrypt, N = 2^15, r = 8, p = 1). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return [salt, await derive(password, salt, length, cost)].map((part) => part.toString('base64')).join(':')
}

/** Whether the password fits. An unknown account is checked against `decoy`, so that it takes as long to refuse. */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  const [salt, hash] = (stored ?? decoy).split(':').map((part) => Buffer.from(part, 'base64'))
  if (!salt || hash?.length !== length) return false
  const fits = timingSafeEqual(await derive(password, salt, length, cost), hash)
  return fits && stored !== undefined
}

const decoy = [randomBytes(16), randomBytes(length)].map((part) => part.toString('base64')).join(':')
