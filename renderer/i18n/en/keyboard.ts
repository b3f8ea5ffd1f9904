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
  toPinyin: 'Pinyin',
  toHandwriting: 'Write',
  toNumber: '123',
  clear: 'Clear',
  pinyin: 'Pinyin',
  pinyinHint: 'Type pinyin or initials, such as gz or gongzi',
  writingArea:
    'Writing area. Write one character at a time with a finger or a mouse; with keys or a switch, use pinyin',
  writeHint: 'Write one character in the square, or use pinyin',
  chooseWritten: 'Touch the character you wrote',
  taken: (character) => `“${character}” is in. If wrong, touch the right one`,
  following: 'Next may be',
  unreadable: 'Not recognised. Write it larger, or use pinyin',
  cannotRead: 'Handwriting does not work just now. Use pinyin, or ask the staff',
  undoStroke: 'Undo stroke',
  writeAgain: 'Erase',
}
