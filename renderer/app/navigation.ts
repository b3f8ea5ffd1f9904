import { sessionStore } from './sessionStore.ts'

/** Every screen and what it needs to know to open. */
export type Place =
  | { screen: 'attract' }
  | { screen: 'home' }
  | { screen: 'help' }
  | { screen: 'law-search' }
  | { screen: 'law'; lawId: string; articleId: string | null }
  | { screen: 'practitioner-search'; toReserve: boolean }
  | { screen: 'practitioner'; practitionerId: string }
  | { screen: 'reserve'; step: number }
  | { screen: 'receipt' }
  | { screen: 'my-request' }
export type ScreenName = Place['screen']

const start: Place = { screen: 'attract' }

/**
 * Where the person is and the way back. Kept here and not in the browser's history, which would outlive the session
 * and could hold what was looked up.
 */
export const useNavigation = sessionStore<{ trail: Place[] }>({ trail: [start] })

export const placeOf = ({ trail }: { trail: Place[] }): Place => trail.at(-1) ?? start
export const canGoBack = ({ trail }: { trail: Place[] }): boolean => trail.length > 2

export const go = (place: Place): void =>
  useNavigation.setState(({ trail }) => ({ trail: [...trail, place] }))

/** Opens a place in the stead of the present one, which can then not be come back to. */
export const replace = (place: Place): void =>
  useNavigation.setState(({ trail }) => ({ trail: [...trail.slice(0, -1), place] }))

export const home = (): void => useNavigation.setState({ trail: [start, { screen: 'home' }] })

export const back = (): void =>
  useNavigation.setState(({ trail }) => (trail.length > 2 ? { trail: trail.slice(0, -1) } : { trail }))

/** Where filling in takes time: the idle limit is the longer one. */
export const isForm = (place: Place): boolean => place.screen === 'reserve' || place.screen === 'my-request'
