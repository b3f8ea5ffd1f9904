import type { Catalogue } from '../i18n/zh-CN.ts'
import type { Pad, Page } from './store.ts'

const letters = ['q w e r t y u i o p', 'a s d f g h j k l']
/** The sign between syllables stands where a tenth letter would: xi'an. */
const pinyinLetters = [letters[0] ?? '', `${letters[1]} '`]

/** The pages of keys; handwriting has keys of its own (handwriting/Handwriting.tsx). */
const pages: Record<Exclude<Page, 'handwriting'>, string[]> = {
  pinyin: [
    ...pinyinLetters,
    '{clear} z x c v b n m {bksp}',
    '{symbols} {english} {handwriting} ， {space} 。 {hide} {enter}',
  ],
  english: [...letters, '{capitals} z x c v b n m {bksp}', '{symbols} {pinyin} , {space} . {hide} {enter}'],
  capitals: [
    'Q W E R T Y U I O P',
    'A S D F G H J K L',
    '{english} Z X C V B N M {bksp}',
    '{symbols} {pinyin} , {space} . {hide} {enter}',
  ],
  symbols: [
    '1 2 3 4 5 6 7 8 9 0',
    '《 》 （ ） 、 ： ； ？ ！',
    '{clear} - / % + = · @ {bksp}',
    '{english} {pinyin} {handwriting} ， {space} 。 {hide} {enter}',
  ],
}

const pads: Record<Exclude<Pad, 'text'>, string[]> = {
  number: ['1 2 3', '4 5 6', '7 8 9', '{clear} 0 {bksp}', '{hide} {enter}'],
  id: ['1 2 3', '4 5 6', '7 8 9', 'X 0 {bksp}', '{clear} {hide} {enter}'],
  /** Receipt codes are written in Crockford's base 32: no I, L, O or U. */
  code: [
    '0 1 2 3 4 5 6 7',
    '8 9 A B C D E F',
    'G H J K M N P Q',
    'R S T V W X Y Z',
    '{clear} {bksp} {hide} {enter}',
  ],
}

/** Every layout by name, as react-simple-keyboard takes them. */
export const layouts: Record<string, string[]> = { ...pages, ...pads }

export const layoutName = (pad: Pad, page: Page): string => (pad === 'text' ? page : pad)

/** The words on the keys that are not characters. */
export const keyNames = (t: Catalogue['keyboard']): Record<string, string> => ({
  '{bksp}': t.backspace,
  '{space}': t.space,
  '{enter}': t.enter,
  '{hide}': t.hide,
  '{clear}': t.clear,
  '{capitals}': t.shift,
  '{english}': t.toEnglish,
  '{pinyin}': t.toPinyin,
  '{handwriting}': t.toHandwriting,
  '{symbols}': t.toNumber,
})
