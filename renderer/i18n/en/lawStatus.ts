import type { Catalogue } from '../zh-CN.ts'

export const lawStatus: Catalogue['lawStatus'] = {
  'in-force': 'In force',
  superseded: 'Old version',
  expired: 'No longer in force',
  unknown: 'Status not verified',
}
