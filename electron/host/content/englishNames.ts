import { namesRule } from '../../../shared/rules/names.ts'
import { districtsOf } from './districts.ts'
import { perContent } from './perContent.ts'
import { servicesOf } from './services.ts'

/** English names of words in the content, by the word; none where it came without them. */
export const englishNames = perContent((db): Record<string, string> => {
  const body = db.prepare("SELECT body FROM rule WHERE id = 'names'").pluck().get()
  const named = namesRule.safeParse(typeof body === 'string' ? JSON.parse(body) : {})
  const districts = districtsOf(db).map(({ name, name_en }) => [name, name_en])
  const services = [...servicesOf(db).values()].map(({ name }) => [name['zh-CN'], name.en])
  return { ...(named.success ? named.data : {}), ...Object.fromEntries([...districts, ...services]) }
})
