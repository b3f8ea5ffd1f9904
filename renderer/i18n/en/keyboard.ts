import type { Catalogue } from '../zh-CN.ts'

export const keyboard: Catalogue['keyboard'] = {
  label: 'On-screen keyboard',
  candidates: 'Words to choose from',
  more: 'More words',
  hide: 'Hide keys',
  backspace: 'Delete',
  space: 'Space',
  enter: 'Done',
  shift: 'Shift',
  toEnglish: 'English',
  toPinyin: 'Chinese',
  toNumber: '123',
  clear: 'Clear',
  pinyin: 'Pinyin',
  pinyinHint: 'Type pinyin or initials, such as gz or gongzi',
}
