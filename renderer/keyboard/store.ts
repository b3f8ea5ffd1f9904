import { sessionStore } from '../app/sessionStore.ts'

/** What a field needs to be filled: words, digits, an identity number, or a receipt code. */
export type Pad = 'text' | 'number' | 'id' | 'code'
export type Page = 'pinyin' | 'handwriting' | 'english' | 'capitals' | 'symbols'
export type TextElement = HTMLInputElement | HTMLTextAreaElement

export type Keyboard = {
  /** The field that is typed into; null when the keyboard is away. */
  field: TextElement | null
  pad: Pad
  page: Page
  /** Letters typed and not yet turned into characters. */
  buffer: string
  /** Words that may follow the one just chosen. */
  following: string[]
  /** All candidates are shown instead of the keys. */
  expanded: boolean
}

export const useKeyboard = sessionStore<Keyboard>({
  field: null,
  pad: 'text',
  page: 'pinyin',
  buffer: '',
  following: [],
  expanded: false,
})

const nothingTyped = { buffer: '', following: [], expanded: false }

/**
 * Brings up the keyboard for a field; the letters under way in another one are dropped. `beginnings`: what the text of an
 * empty one is likely to begin with.
 */
export function openKeyboard(field: TextElement, pad: Pad, beginnings: readonly string[] = []): void {
  const state = useKeyboard.getState()
  if (state.field === field) return
  useKeyboard.setState({ field, pad, ...nothingTyped, following: field.value === '' ? [...beginnings] : [] })
}

export const hideKeyboard = (): void => useKeyboard.setState({ field: null, ...nothingTyped })

export const turnTo = (page: Page): void => useKeyboard.setState({ page, ...nothingTyped })

export const setBuffer = (buffer: string): void => useKeyboard.setState({ ...nothingTyped, buffer })

export const offerNext = (following: string[]): void => useKeyboard.setState({ following })

export const toggleExpanded = (): void => useKeyboard.setState(({ expanded }) => ({ expanded: !expanded }))
