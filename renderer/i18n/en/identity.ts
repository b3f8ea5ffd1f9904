import type { Catalogue } from '../zh-CN.ts'

export const identity: Catalogue['identity'] = {
  lead: 'Your details are encrypted; only the law services centre can open them.',
  card: {
    offer: 'Lay your card on the reader',
    lead: 'This kiosk can read an identity card: only the name and the number, no photograph and no address, and it keeps neither.',
    waiting: 'Please lay your identity card on the reader',
    waitingMore:
      'Leave it there until it is read. Permanent residence cards of foreigners and residence permits for Hong Kong, Macao and Taiwan residents work, too.',
    stop: 'Stop, I will key it in',
    again: 'Read again',
    keyIn: 'Or key it in below, without the reader.',
    read: 'Read from the card. Is it right?',
    change: 'Not right, let me change it',
  },
  nameFaults: {
    short: 'Please write the name, at least two characters.',
    long: 'This name is too long: 40 characters at most.',
    characters: 'A name has only letters. Please take out digits and other signs.',
  },
  idFaults: {
    characters: 'An identity number has only digits; the last may be X.',
    length: 'An identity number has 18 characters. Please count them.',
    date: 'There is no such day as the date of birth inside it. Please compare with your card.',
    future: 'The date of birth inside it is still to come. Please compare with your card.',
    check: 'One digit is wrong. Please compare with your card again.',
  },
  phoneFaults: {
    empty: 'Please write a telephone number.',
    mobile: 'A mobile number has 11 digits and begins with 13 to 19.',
    landline: 'A landline has its area code and 7 or 8 digits, such as 021 and 8 digits. Please count them.',
    'area-code': 'Please begin a landline with its area code, such as 021; a mobile number begins with 1.',
  },
  cancelled: 'The account under this number is cancelled; above it says why and what you can do.',
  checking: 'Checking, one moment. Please press "Next" once more.',
  guardian: {
    title: (age) => `Younger than ${age}: a parent has to agree`,
    why: (source, age) =>
      `By law, information of a child younger than ${age} is used only when a parent or other guardian agrees (${source}). The guardian should be here, fill in both fields and tick the box.`,
    name: 'Name of the guardian',
    nameHint: 'Father, mother or another guardian',
    phone: 'Phone of the guardian',
    phoneHint: 'You will be called on it',
    consent:
      'I am the guardian and agree: the name and identity number of the child are used for this matter',
    missing: 'The guardian should fill in name and phone, and tick the box.',
    noGuardian:
      'No guardian here? Call 12348 first, or ask the staff. Laws can be looked up without registration.',
    review: 'Guardian',
  },
}
