import type { Catalogue } from '../zh-CN.ts'

export const kinds: Catalogue['kinds'] = {
  lawyer: 'Lawyer',
  notary: 'Notary',
  'grassroots-legal': 'Grassroots legal worker',
  appraiser: 'Judicial appraiser',
}
