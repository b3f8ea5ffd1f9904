import { sessionStore } from '../../app/sessionStore.ts'

/** The receipt code and the last digits of the phone as keyed in. */
export const useRequestKey = sessionStore<{ code: string; tail: string }>({ code: '', tail: '' })
