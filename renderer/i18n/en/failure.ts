import type { Catalogue } from '../zh-CN.ts'

export const failure: Catalogue['failure'] = {
  help: 'Please ask the staff or call 12348.',
  retry: 'Try again',
  'invalid-input': { what: 'Something is not filled in right', now: 'Please check it and try again.' },
  'unknown-method': {
    what: 'This kiosk cannot do that yet',
    now: 'You can go back and do something else first.',
  },
  'not-found': { what: 'Not found', now: 'Please go back and try another one.' },
  'no-content': {
    what: 'The legal content is not installed yet',
    now: 'Please tell the staff, and come back in a while.',
  },
  'storage-full': {
    what: 'This kiosk is full; nothing was saved',
    now: 'What you filled in is still on the screen: please stay here.',
  },
  'not-accepting': {
    what: 'This lawyer has just stopped taking reservations',
    now: 'Please go back and choose another. What you filled in is kept.',
  },
  'wrong-pin': { what: 'That is not the PIN', now: 'Please ask whoever manages this kiosk and try again.' },
  'too-many-attempts': { what: 'Too many attempts', now: 'For safety, please wait a few minutes.' },
  'account-cancelled': {
    what: 'The account under this number is cancelled',
    now: 'So this cannot be asked for now. Laws and lawyers can be looked up without registration.',
  },
  'agreements-changed': {
    what: 'An agreement has just changed',
    now: 'Please read it again and agree before sending. What you filled in is still here.',
  },
  'no-card': { what: 'No card was read', now: 'Please lay the card on the reader, or key it in.' },
  'card-unreadable': {
    what: 'This card cannot be read',
    now: 'Please turn it over and try again, or key it in.',
  },
  'reader-gone': { what: 'The card reader does not work now', now: 'Please key in name and number instead.' },
  offline: { what: 'The network is down', now: 'Laws and lawyers still work. Try again in a while.' },
  'host-unavailable': {
    what: 'The kiosk is recovering',
    now: 'Wait a few seconds and try again. What you filled in is still here.',
  },
  'no-printer': {
    what: 'This kiosk has no printer',
    now: 'Scan the QR code on the screen with your phone, photograph it, or write it down.',
  },
  'no-paper': {
    what: 'The printer is out of paper',
    now: 'Scan the QR code or photograph it, and tell the staff to change the paper.',
  },
  'paper-jam': {
    what: 'The paper is jammed in the printer',
    now: 'Please do not pull it. Scan the QR code or photograph it, and tell the staff.',
  },
  'print-stuck': {
    what: 'The printer does not answer',
    now: 'This slip is cancelled and will not come out later. Scan the QR code or photograph it.',
  },
  'print-failed': {
    what: 'The slip was not printed',
    now: 'You can try again, or scan the QR code or photograph it.',
  },
  internal: { what: 'Something went wrong', now: 'Please try again.' },
}
