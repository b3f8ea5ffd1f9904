import type { Catalogue } from '../zh-CN.ts'

export const service: Catalogue['service'] = {
  list: 'Services',
  name: 'Service',
  begin: 'Begin',
  open: 'Ask for this service',
  who: (contact) => `You will hear from ${contact}`,
  noPeriod: 'No period is prescribed; the staff will contact you as soon as they can.',
  ifToday: 'This is the date if you send it today.',
  know: 'Good to know first',
  qrLabel: (name) => `QR code with the address of ${name}`,
  reminder: 'Please read first',
  acknowledge: 'I have read this',
  acknowledgeFirst: 'Please read it and tick "I have read this", then press "Next".',
  calendar: 'Calendar',
  past: 'Past',
  ahead: 'Ahead',
  notAnnounced: 'To be announced',
  until: (from, to) => `${from} to ${to}`,
  findings: 'First assessment',
  findingsLead:
    'This follows from your answers and is for reference only; whoever receives the request decides. You can go on in any case.',
  noFinding: 'Nothing special follows from your answers.',
  enough: 'Do not apply',
  morePapers: 'What else to bring follows from your answers.',
  counter: (where) => `Counter: ${where}`,
  anyInstitution: 'Let the staff choose',
  anyInstitutionNote: 'If you do not know which',
  noInstitution: 'No institution of this district is listed; the staff can choose one.',
  write: (label) => `Please fill in "${label}" first, then press "Next".`,
  share: (contact) =>
    `I separately agree: my name, phone and what I filled in are passed to ${contact} and the law services centre`,
}
