import type { Input } from '../../shared/contract/contract.ts'
import type { FollowUpAct } from '../../shared/contract/followUps.ts'
import type { InformationKind } from '../../shared/contract/information.ts'
import type { CentreRequest } from '../../shared/contract/progress.ts'
import type { Frame } from '../components/map/frame.ts'
import type { Calculator } from '../screens/calculators/store.ts'
import { sessionStore } from './sessionStore.ts'

type GuideAnswers = Input<'guidance.step'>['answers']

/** Every screen and what it needs to know to open. */
export type Place =
  | { screen: 'attract' }
  | { screen: 'home' }
  | { screen: 'help' }
  | { screen: 'agreements' }
  /** Everyday problems to be led through (Codes, Art. 6), and what a question in everyday words led to. */
  | { screen: 'guide-list' }
  | { screen: 'guide-match' }
  /** The question after these answers, or the plan when none is left. `answers` is empty when the guide opens. */
  | { screen: 'guide'; guideId: string; answers: GuideAnswers }
  /** Everything that can be looked up; `toReserve` to choose a lawyer. What is looked for is kept by the screen. */
  | { screen: 'search'; toReserve: boolean }
  /** `section`: the one being read, where no article is looked for; left out, the first. `marks`: words that a search found. */
  | { screen: 'law'; lawId: string; articleId: string | null; section?: number; marks?: readonly string[] }
  /** News, notices, interviews and interpretations, as many as were asked for. */
  | { screen: 'information'; kind: InformationKind | null; limit: number }
  | { screen: 'document'; documentId: string }
  | { screen: 'practitioner'; practitionerId: string }
  | { screen: 'institution'; institutionId: string }
  /** Institutions on the map; `chosen` are those touched on it, `frame` is the piece of it that is shown, once it was moved. */
  | {
      screen: 'map'
      kind: string | null
      district: string | null
      chosen: readonly string[]
      limit: number
      frame: Frame | null
    }
  | { screen: 'service-list' }
  /** `answers` are filled in already, by the id of the field. */
  | { screen: 'service'; serviceId: string; answers?: Readonly<Record<string, string>> }
  /** What can be counted, and one of its questions; after the last comes the result. */
  | { screen: 'calculator-list' }
  | { screen: 'calculator'; calculator: Calculator; step: number }
  /** The steps of a reservation or of a service; which one is kept by the draft. */
  | { screen: 'reserve'; step: number; editing: boolean }
  | { screen: 'receipt' }
  /** `asked` once the code and digits keyed in are looked up. */
  | { screen: 'my-request'; asked: boolean }
  /** One act after sending, with how long the rules keep the request, and what became of it. */
  | { screen: 'follow-up'; act: FollowUpAct; kept: CentreRequest['kept'] }
  | { screen: 'follow-up-sent'; act: FollowUpAct }
  | { screen: 'technician' }

const start: Place = { screen: 'attract' }

/**
 * Where the person is and the way back. Kept here and not in the browser's history, which would outlive the session
 * and could hold what was looked up.
 */
export const useNavigation = sessionStore<{
  trail: Place[]
  /** What the last of the trail has become since it was opened: another section, another kind. The screen knows already. */
  moved: Place | null
  scrolls: Record<number, number>
}>({ trail: [start], moved: null, scrolls: {} })

export const placeOf = ({ trail }: { trail: Place[] }): Place => trail.at(-1) ?? start
export const canGoBack = ({ trail }: { trail: Place[] }): boolean => trail.length > 2

/** Goes on; the way back leads to where the person is now, which may have moved since it was opened. */
export const go = (place: Place): void =>
  useNavigation.setState(({ trail, moved, scrolls }) => ({
    trail: [...(moved ? [...trail.slice(0, -1), moved] : trail), place],
    moved: null,
    scrolls: { ...scrolls, [trail.length + 1]: 0 },
  }))

/** Says what the place at a depth of the trail has become, unless it has been left already. */
export const moveTo = (depth: number, place: Place): void =>
  useNavigation.setState(({ trail, moved }) => ({ moved: depth === trail.length ? place : moved }))

/** How far the screen at a depth of the trail was scrolled when it was left. */
export const scrollOf = (depth: number): number => useNavigation.getState().scrolls[depth] ?? 0

export const rememberScroll = (depth: number, top: number): void =>
  useNavigation.setState(({ scrolls }) => ({ scrolls: { ...scrolls, [depth]: top } }))

/** Opens a place behind which lies only the home screen: what led to it is finished. */
export const arrive = (place: Place): void =>
  useNavigation.setState({ trail: [start, { screen: 'home' }, place], moved: null, scrolls: {} })

/** Takes these places off the way back: what they showed is no more. */
export const leave = (gone: (place: Place) => boolean): void =>
  useNavigation.setState(({ trail }) => ({ trail: trail.filter((place) => !gone(place)), moved: null }))

export const home = (): void =>
  useNavigation.setState({ trail: [start, { screen: 'home' }], moved: null, scrolls: {} })

export const back = (): void =>
  useNavigation.setState(({ trail }) =>
    trail.length > 2 ? { trail: trail.slice(0, -1), moved: null } : { trail },
  )

const forms: readonly Place['screen'][] = ['reserve', 'receipt', 'my-request', 'follow-up', 'calculator']

/** Where filling in or copying down takes time: the idle limit is the longer one. */
export const isForm = ({ screen }: Place): boolean => forms.includes(screen)
