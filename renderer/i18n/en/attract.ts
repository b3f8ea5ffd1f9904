import type { Catalogue } from '../zh-CN.ts'

export const attract: Catalogue['attract'] = {
  start: 'Touch to start',
  startLabel: 'Touch anywhere to start',
  slides: [
    { title: 'A legal problem?', body: 'Wages, divorce, housing, accidents: look it up here.' },
    { title: 'Read the law', body: 'Search in everyday words and see the very article.' },
    { title: 'Find a lawyer', body: 'Compare expertise, years and distance, and make a reservation.' },
    {
      title: 'Free, and nothing stays',
      body: 'Looking up needs no registration. Press "End and wipe" when you leave and nothing remains.',
    },
  ],
}
