import type { Catalogue } from '../zh-CN.ts'

export const idle: Catalogue['idle'] = {
  title: 'Are you still there?',
  body: 'To protect your privacy, the screen is wiped when nobody touches it.',
  left: (seconds) => `Wiping in ${seconds} s`,
  stay: 'I am here, go on',
}
