import type { Catalogue } from '../zh-CN.ts'

export const help: Catalogue['help'] = {
  title: 'Get help',
  staff: 'Ask the staff of this hall',
  staffBody: 'They are close by and can help you with the screen.',
  line: 'Call 12348',
  lineBody: 'Public law services hotline, free advice.',
  emergency: 'In danger, call 110',
  emergencyBody: 'If somebody hits or threatens you, call the police at once.',
  web: 'At home as well',
  webBody:
    'Scan this with your phone to open the national legal services site (www.12348.gov.cn, in Chinese).',
  webQr: 'QR code of the national legal services site',
  disclaimerTitle: 'Please note',
  disclaimer: 'What you read here is for reference and replaces neither a lawyer nor the official text.',
  agreements: 'How your information is used and kept',
  agreementsLead:
    'You can read these at any time without registering. You are asked to agree only when you apply for something.',
  kiosk: 'This kiosk',
}
