import type { Catalogue } from '../zh-CN.ts'

export const end: Catalogue['end'] = {
  title: 'End and wipe?',
  body: 'Everything you looked at and filled in is wiped from the screen. A request you have handed in is kept and still delivered: note down its receipt code first.',
  confirm: 'End and wipe',
  cancel: 'Not yet',
}
