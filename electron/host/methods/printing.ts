import { fail } from '../../../shared/result.ts'
import type { Handlers } from './handlers.ts'

/** The host has no printer: a shell that has one prints before a call comes here (electron/main/printing). */
export const printingHandlers: Handlers<'printing.print'> = {
  'printing.print': () => fail('no-printer'),
}
