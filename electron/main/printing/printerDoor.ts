import { printingMethods } from '../../../shared/contract/printing.ts'
import { fail } from '../../../shared/result.ts'
import type { Door } from '../../bridge/channel.ts'
import type { Printer } from './printer.ts'

/** What the page asks of the printer goes to it; the end of a session calls off what has not come out. */
export const printerDoor = (host: Door, printer: Pick<Printer, 'print' | 'cancel'>): Door => ({
  onEvent: host.onEvent,
  call: async (method, input) => {
    if (method === 'session.end') printer.cancel()
    if (method !== 'printing.print') return host.call(method, input)
    const asked = printingMethods['printing.print'].input.safeParse(input)
    return asked.success
      ? printer.print(asked.data.slip)
      : fail('invalid-input', asked.error.issues[0]?.path.join('.'))
  },
})
