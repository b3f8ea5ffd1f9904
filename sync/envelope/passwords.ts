import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { cost } from './passwordCost.ts'

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt)
const length = 32

/** `N:salt:hash`, the latter two base64 (scrypt, r = 8, p = 1): made at another cost, it fits all the same. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, length, cost)
  return [cost.N, salt.toString('base64'), hash.toString('base64')].join(':')
}

/** Whether the password fits. An unknown account is checked against `decoy`, so that it takes as long to refuse. */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  // Without its cost, as the first ones were stored, it is of today's.
  const [hash = '', salt = '', n = cost.N] = (stored ?? decoy).split(':').reverse()
  const wanted = Buffer.from(hash, 'base64')
  if (salt === '' || wanted.length !== length) return false
  const made = await derive(password, Buffer.from(salt, 'base64'), length, { ...cost, N: Number(n) })
  const fits = timingSafeEqual(made, wanted)
  return fits && stored !== undefined
}

const decoy = [cost.N, ...[randomBytes(16), randomBytes(length)].map((part) => part.toString('base64'))].join(
  ':',
)
