import { access } from './zh-CN/access.ts'
import { alarm } from './zh-CN/alarm.ts'
import { asOf } from './zh-CN/asOf.ts'
import { attract } from './zh-CN/attract.ts'
import { bar } from './zh-CN/bar.ts'
import { calculators } from './zh-CN/calculators.ts'
import { documents } from './zh-CN/documents.ts'
import { end } from './zh-CN/end.ts'
import { failure } from './zh-CN/failure.ts'
import { followUp } from './zh-CN/followUp.ts'
import { guide } from './zh-CN/guide.ts'
import { help } from './zh-CN/help.ts'
import { home } from './zh-CN/home.ts'
import { identity } from './zh-CN/identity.ts'
import { idle } from './zh-CN/idle.ts'
import { information } from './zh-CN/information.ts'
import { institution } from './zh-CN/institution.ts'
import { keyboard } from './zh-CN/keyboard.ts'
import { kinds } from './zh-CN/kinds.ts'
import { law } from './zh-CN/law.ts'
import { lawStatus } from './zh-CN/lawStatus.ts'
import { lawyer } from './zh-CN/lawyer.ts'
import { lawyers } from './zh-CN/lawyers.ts'
import { map } from './zh-CN/map.ts'
import { mine } from './zh-CN/mine.ts'
import { problems } from './zh-CN/problems.ts'
import { receipt } from './zh-CN/receipt.ts'
import { reserve } from './zh-CN/reserve.ts'
import { search } from './zh-CN/search.ts'
import { service } from './zh-CN/service.ts'
import { take } from './zh-CN/take.ts'
import { technician } from './zh-CN/technician.ts'

/** Every string a person reads, in Chinese, a file for each subject. English has the same keys: its type is this object's. */
export const zhCN = {
  product: '法律服务自助终端',
  free: '使用本终端不收费',
  bar,
  access,
  idle,
  end,
  attract,
  home,
  /** Everyday problems (EXPERIENCE: problems first), each with the words it searches for. */
  problems,
  search,
  documents,
  information,
  asOf,
  institution,
  map,
  alarm,
  lawStatus,
  digest: '示例摘要·以官方文本为准',
  law,
  lawyers,
  kinds,
  lawyer,
  guide,
  reserve,
  identity,
  service,
  calculators,
  receipt,
  mine,
  followUp,
  help,
  take,
  technician,
  failure,
  keyboard,
}

export type Catalogue = typeof zhCN
