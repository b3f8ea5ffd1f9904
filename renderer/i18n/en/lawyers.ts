import type { Catalogue } from '../zh-CN.ts'

export const lawyers: Catalogue['lawyers'] = {
  titleReserve: 'Reserve a lawyer: choose one',
  label: 'Name or expertise',
  hint: 'For example 劳动争议',
  district: 'District',
  expertise: 'Expertise',
  years: 'Years in practice',
  yearsAtLeast: (n) => `${n} years or more`,
  yearsOf: (n) => `${n} years in practice`,
  distance: (text) => `${text} from here`,
  metres: (n) => `${n} m`,
  kilometres: (n) => `${n} km`,
  reservable: 'Takes reservations',
}
