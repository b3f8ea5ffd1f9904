import { expect, test } from 'vitest'
import { standingOf } from './troubles.ts'

test.each([
  [{}, null, false],
  [{ 'printer-state': '3', 'printer-state-reasons': 'none' }, null, false],
  [{ 'printer-state': '4', 'printer-state-reasons': 'none' }, null, true],
  [{ 'printer-state': '3', 'printer-state-reasons': 'media-low-warning' }, null, false],
  [
    { 'printer-state': '4', 'printer-state-reasons': 'marker-supply-low,media-empty-error' },
    'no-paper',
    true,
  ],
  [{ 'printer-state': '4', 'printer-state-reasons': 'media-needed' }, 'no-paper', true],
  [{ 'printer-state': '5', 'printer-state-reasons': 'media-jam-error' }, 'paper-jam', false],
  [{ 'printer-state': '3', 'printer-state-reasons': 'offline-report' }, 'print-failed', false],
  [{ 'printer-state': '5', 'printer-state-reasons': 'none' }, 'print-failed', false],
  [{ 'printer-is-accepting-jobs': 'false' }, 'print-failed', false],
])('a printer that says %j', (options, trouble, working) => {
  expect(standingOf(options)).toEqual({ trouble, working })
})
