import { expect, test } from 'vitest'
import { emptying } from './emptyQueue.ts'

test('the queue of the printer that is named is emptied, and all of them where none is', () => {
  expect(emptying('linux', 'roll')).toMatchObject({ file: 'cancel', args: ['-a', 'roll'] })
  expect(emptying('linux', undefined)).toMatchObject({ file: 'cancel', args: ['-a'] })
  const named = emptying('win32', '示例 "roll"; exit')
  expect(named.args.at(-1)).toBe('Get-PrintJob -PrinterName $env:KIOSK_PRINTER | Remove-PrintJob')
  expect(named.env).toEqual({ KIOSK_PRINTER: '示例 "roll"; exit' })
  const all = emptying('win32', undefined)
  expect(all.args.at(-1)).toBe('Get-Printer | Get-PrintJob | Remove-PrintJob')
  expect(all.env).toEqual({})
})
