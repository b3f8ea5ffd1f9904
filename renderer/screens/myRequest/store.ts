import { sessionStore } from '../../app/sessionStore.ts'

/** The receipt code and the last digits of the phone as keyed in; `asked` once they are looked up. */
export const useRequestKey = sessionStore<{ code: string; tail: string; asked: boolean }>({
  code: '',
  tail: '',
  asked: false,
})
