import { access } from './en/access.ts'
import { alarm } from './en/alarm.ts'
import { asOf } from './en/asOf.ts'
import { attract } from './en/attract.ts'
import { bar } from './en/bar.ts'
import { calculators } from './en/calculators.ts'
import { documents } from './en/documents.ts'
import { end } from './en/end.ts'
import { failure } from './en/failure.ts'
import { followUp } from './en/followUp.ts'
import { guide } from './en/guide.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { identity } from './en/identity.ts'
import { idle } from './en/idle.ts'
import { information } from './en/information.ts'
import { institution } from './en/institution.ts'
import { keyboard } from './en/keyboard.ts'
import { kinds } from './en/kinds.ts'
import { law } from './en/law.ts'
import { lawStatus } from './en/lawStatus.ts'
import { lawyer } from './en/lawyer.ts'
import { lawyers } from './en/lawyers.ts'
import { map } from './en/map.ts'
import { mine } from './en/mine.ts'
import { problems } from './en/problems.ts'
import { receipt } from './en/receipt.ts'
import { reserve } from './en/reserve.ts'
import { search } from './en/search.ts'
import { service } from './en/service.ts'
import { take } from './en/take.ts'
import { technician } from './en/technician.ts'
import type { Catalogue } from './zh-CN.ts'

/** Every string a person reads, in English, a file for each subject. */
export const en: Catalogue = {
  product: 'Law Services Kiosk',
  free: 'Using this kiosk is free of charge',
  bar,
  access,
  idle,
  end,
  attract,
  home,
  problems,
  search,
  documents,
  information,
  asOf,
  institution,
  map,
  alarm,
  lawStatus,
  digest: 'Sample digest: the official text prevails',
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
