import { langOf, type Passage, passagesIn, personal, rangeOf } from './passages.ts'

export const choices = 'input[type="radio"], input[type="checkbox"]'
const states = ['aria-checked', 'aria-pressed', 'aria-selected']

/** Whether something is chosen; null for what cannot be. */
function isChosen(element: Element): boolean | null {
  if (element instanceof HTMLInputElement) return element.checked
  const state = states.map((name) => element.getAttribute(name)).find((value) => value !== null)
  return state === undefined ? null : state === 'true'
}

/** What is said of one thing the person touched or focused on purpose, personal or not; `words` are those of the page. */
export function passagesOfOne(
  element: Element,
  words: { chosen: string; notChosen: string; lang: string },
): Passage[] {
  const isPersonal = (element.closest(personal) ?? element.querySelector(personal)) !== null
  const say = (text: string, lang = langOf(element)): Passage => ({
    text,
    lang,
    where: rangeOf(element),
    personal: isPersonal,
  })
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  const label = isField ? element.labels?.[0] : null
  if (isField && !element.matches(choices))
    return [say(label?.textContent ?? ''), say(element.value)].filter(({ text }) => text.trim() !== '')
  const name = element.getAttribute('aria-label')
  const said = name ? [say(name)] : passagesIn(label ?? element, isPersonal, null)
  const chosen = isChosen(element)
  return chosen === null ? said : [...said, say(chosen ? words.chosen : words.notChosen, words.lang)]
}
