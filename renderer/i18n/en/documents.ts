import type { Catalogue } from '../zh-CN.ts'

export const documents: Catalogue['documents'] = {
  title: 'Reading',
  kinds: {
    case: 'Case',
    qa: 'Q&A',
    news: 'News',
    notice: 'Notice',
    interview: 'Interview',
    interpretation: 'Explanation',
  },
  sampleTitle: 'A sample written for this kiosk',
  sampleBody:
    'The people and events are invented, for orientation only. It does not replace legal advice or the official text.',
  cites: 'Articles it refers to',
  notHeld: '(this kiosk does not hold this law)',
}
