import type { Catalogue } from '../zh-CN.ts'

export const institution: Catalogue['institution'] = {
  title: 'About the institution',
  kinds: {
    'law-firm': 'Law firm',
    notary: 'Notary office',
    'grassroots-legal': 'Grassroots legal office',
    appraisal: 'Judicial appraisal',
    arbitration: 'Arbitration commission',
    mediation: "People's mediation",
    'legal-aid': 'Legal aid',
  },
  creditCode: 'Credit code',
  practitioners: (n) => `Who works here (${n})`,
  noPractitioners: 'The directory lists nobody who works here.',
  services: 'What is done here',
  service: (name) => `${name}: what to bring, how it goes`,
  open: 'About this institution',
}
