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
  write: (label) => `Please fill in "${label}" first, then press "Next".`,
  share: (contact) =>
    `I separately agree: my name, phone and what I filled in are passed to ${contact} and the law services centre`,
}
