import type { Language } from '../../../shared/contract/kinds.ts'
import { touched } from '../../app/idle.ts'
import { useNavigation } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { textOf } from '../../i18n/text.ts'
import { question } from '../question.ts'
import { blockOf, type Passage, passagesOf } from './passages.ts'
import { passagesOfOne } from './passagesOfOne.ts'
import { rates, useReadAloud, volumes } from './store.ts'
import { speech, voiceFor } from './voices.ts'

const mark = 'read-aloud'

/** Listening counts as being there, but not for longer than this after the last touch, milliseconds. */
const longestAlone = 5 * 60_000

let queue: Passage[] = []
let at = 0
let begunAt = 0
/** Held so that the browser does not collect it while it is spoken; also what tells its events from those of an older one. */
let spoken: SpeechSynthesisUtterance | null = null

/** Falls silent; what was to be read stays, to be gone on with. */
function hush(): void {
  spoken = null
  speech()?.cancel()
  CSS.highlights?.delete(mark)
}

function show({ where }: Passage): void {
  CSS.highlights?.set(mark, new Highlight(where))
  const start = where.startContainer
  const element = start instanceof Element ? start : start.parentElement
  element?.scrollIntoView({ block: 'nearest' })
}

const languageOf = (lang: string): Language => (lang.startsWith('en') ? 'en' : 'zh-CN')

/** Speaks the sentence that is next; those without a voice are left out, and the screen says so. */
function speak(): void {
  const passage = queue[at]
  if (!passage) {
    useReadAloud.setState({ state: 'still' })
    return
  }
  const voice = voiceFor(passage.lang)
  if (!voice) {
    useReadAloud.setState({ trouble: { what: 'partly', missing: languageOf(passage.lang) } })
    next()
    return
  }
  const { rate, volume } = useReadAloud.getState()
  const mine = new SpeechSynthesisUtterance(passage.text)
  mine.voice = voice
  mine.lang = voice.lang
  mine.rate = rates[rate]
  mine.volume = volumes[volume]
  mine.onend = () => spoken === mine && next()
  mine.onerror = () =>
    spoken === mine && useReadAloud.setState({ state: 'still', trouble: { what: 'failed' } })
  spoken = mine
  useReadAloud.setState({ personal: passage.personal })
  show(passage)
  if (performance.now() - begunAt < longestAlone) touched(performance.now())
  speech()?.speak(mine)
}

function next(): void {
  at += 1
  speak()
}

function read(passages: Passage[]): void {
  hush()
  const [first] = passages
  if (first && !passages.some(({ lang }) => voiceFor(lang))) {
    const { lang } = usePreferences.getState()
    const missing = passages.some((passage) => languageOf(passage.lang) === lang)
      ? lang
      : languageOf(first.lang)
    useReadAloud.setState({ state: 'still', trouble: { what: 'no-voice', missing } })
    return
  }
  queue = passages
  at = 0
  begunAt = performance.now()
  useReadAloud.setState({ state: 'speaking', trouble: null })
  speak()
}

const words = () => textOf(usePreferences.getState().lang).access.readAloud

/** The parts of the screen that are read: what lies over everything, or the heading, the content and the next steps. */
function roots(): Element[] {
  const over = question() ?? document.querySelector('.sheet')
  return over
    ? [over]
    : [...document.querySelectorAll('.top-bar-words, .screen-banner, main, .screen-actions')]
}

/** Reads the screen in its order, from the block of `from` on where one is given. */
export function readScreen(from?: Element): void {
  const { lang } = usePreferences.getState()
  const all = roots().flatMap((root) => passagesOf(root, { text: words().personalHere, lang }))
  const block = from && blockOf(from)
  const start = block ? all.findIndex(({ where }) => where.comparePoint(block, 0) <= 0) : 0
  read(all.slice(Math.max(start, 0)))
}

/** Reads one thing; before what is personal comes a warning. */
export function readOne(element: Element): void {
  const { lang } = usePreferences.getState()
  const { chosen, notChosen, personalNext } = words()
  const passages = passagesOfOne(element, { chosen, notChosen, lang })
  const [first] = passages
  if (!first) return
  const warning = { ...first, text: personalNext, lang }
  read(first.personal ? [warning, ...passages] : passages)
}

export const pause = (): void => useReadAloud.setState({ state: 'paused' })

export function resume(): void {
  begunAt = performance.now()
  useReadAloud.setState({ state: 'speaking' })
  speak()
}

/** Speaks the sentence under way again, as after a change of rate or volume. */
export function again(): void {
  if (useReadAloud.getState().state !== 'speaking') return
  hush()
  speak()
}

// However reading ends – by a button, another screen, another language, the wipe – it is silent at once.
useReadAloud.subscribe((now, before) => {
  if (before.state === 'speaking' && now.state !== 'speaking') hush()
  if (now.state === 'still') queue = []
})
const stop = () => useReadAloud.setState({ state: 'still', personal: false })
useNavigation.subscribe((now, before) => now.trail !== before.trail && stop())
usePreferences.subscribe((now, before) => now.lang !== before.lang && stop())
