import { lettersOf } from './bareName.ts'

/** How a question ends that is the same without it. */
const ending = /(?:应该|该|要)?(?:怎么办|咋办|怎么处理|怎么解决)?[呢吗嘛啊呀吧]?$/

/** What two ways of writing one question have in common: no punctuation, no 怎么办 or 吗 at its end. */
export function wordingKey(text: string): string {
  const letters = lettersOf(text)
  return letters.replace(ending, '') || letters
}
