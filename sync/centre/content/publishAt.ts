import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Fields } from './kinds.ts'

const localTime = z.iso.datetime({ local: true, precision: -1 })

/** When an item is to be released, as typed (`2026-01-31T09:00` in China); null for as soon as it is approved. */
export function publishAt({ publishAt: typed }: Fields): Result<string | null, 'no-time'> {
  if (!typed) return ok(null)
  if (!localTime.safeParse(typed).success) return fail('no-time')
  return ok(new Date(`${typed}:00+08:00`).toISOString())
}
