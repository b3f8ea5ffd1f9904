import type { Catalogue } from '../zh-CN.ts'

export const alarm: Catalogue['alarm'] = {
  violence: 'Your safety comes first: get help',
  limitation: 'Time is short: please read this first',
  leave: 'One touch and you have left: nothing stays on the screen.',
  exit: 'Leave now and wipe',
}
