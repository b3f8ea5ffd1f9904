import type { Catalogue } from '../zh-CN.ts'

export const home: Catalogue['home'] = {
  title: 'Hello, what can we do for you?',
  searchHint: 'Touch here and write your question',
  danger: 'Somebody hurts me',
  dangerHint: 'Whom to call first',
  dangerQuery: '家里有人打我',
  problems: 'Everyday problems',
  services: 'Services',
  laws: 'Laws',
  lawyers: 'Find a lawyer',
  reserve: 'Reserve a lawyer',
  reserveHint: 'Six steps, little typing',
  more: 'Legal aid, notary …',
  mine: 'My request',
  news: 'News, notices',
  map: 'Offices on a map',
  hot: 'Often looked at',
  /** Why these are shown: many opened them, an editor chose them, or some of each. */
  hotSource: {
    counts: 'In order of how often they were opened lately. Only openings are counted, never who.',
    editor: 'Chosen by the staff as often needed.',
    both: 'Some are chosen by the staff, some were opened most lately. Only openings are counted, never who.',
  },
  offlineSafe: 'Works without the network',
  anonymous: 'No name needed to look up',
  noContent: 'The legal content is not installed yet. Staff are preparing it; meanwhile please call 12348.',
}
