import type { Catalogue } from '../zh-CN.ts'

export const receipt: Catalogue['receipt'] = {
  title: 'Saved',
  saved: 'Saved on this kiosk, not yet delivered to the centre',
  savedBody: 'It is sent by itself as soon as the network is there. You need not come back.',
  delivered: 'Received by the law services centre',
  deliveredAt: (time) => `Received ${time}`,
  held: 'Saved, waiting for the staff',
  heldBody: 'Your request is not lost. Please give the receipt code to the staff or call 12348.',
  code: 'Receipt code',
  keep: 'Photograph or copy the receipt code. With it and the last four digits of your phone you can see the progress.',
  qr: 'Scan with a phone to keep the receipt (no network needed)',
  qrLabel: 'QR code with the receipt code and the dates',
  dueTitle: 'What comes next',
  lawyerOf: (name, institution) => `${name} (${institution})`,
  contact: 'Who contacts you',
  cost: 'Cost',
  free: 'Asking, reserving and looking up here are free of charge.',
  onceThere:
    'Nobody can begin before the centre has received it. If you hear nothing by the dates, call 12348.',
  noDue:
    'When there is an answer or news, read it under "My request" with the code and the last four digits of your phone. If it is urgent, call 12348.',
  due: {
    decide: 'It is decided whether to accept',
    contact: 'Somebody contacts you',
    schedule: 'Time and place are fixed',
    assign: 'Somebody is assigned to you',
    certificate: 'The certificate is issued',
  },
  later: {
    assign: 'If it is granted, somebody is assigned to you',
    certificate: 'Once accepted, the certificate is issued',
  },
  dueBy: (date) => `By ${date}`,
  duePending: 'To be confirmed',
  duePendingWhy: 'The holidays of that year are not published yet, so no date is guessed.',
  dueWhy: (days, unit, source) =>
    `Within ${days} ${unit === 'working-day' ? 'working ' : ''}day${days === 1 ? '' : 's'} (${source})`,
  codes: (article) => `Codes of Online Services of 12348 Law Services of Shanghai (trial), Art. ${article}`,
  source: (title, article) => `${title}, Art. ${article}`,
  toMine: 'See the progress',
  done: 'Noted, end and wipe',
}
