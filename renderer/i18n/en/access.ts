import type { Catalogue } from '../zh-CN.ts'

export const access: Catalogue['access'] = {
  shade: {
    title: 'Touch to go on',
    body: 'To protect your privacy, what you filled in is covered. All of it is still here.',
  },
  readAloud: {
    button: 'Listen',
    buttonLabel: 'Read this screen aloud',
    label: 'Reading aloud',
    start: 'Read screen',
    pause: 'Pause',
    resume: 'Read on',
    close: 'Stop',
    hint: 'Touch a text to hear it from there.',
    rate: { slow: 'Slow', normal: 'Medium', fast: 'Fast' },
    rateLabel: 'Change speed',
    volume: { soft: 'Soft', normal: 'Normal', loud: 'Loud' },
    volumeLabel: 'Change volume',
    noVoice: {
      'zh-CN': 'This kiosk has no Chinese voice and cannot read Chinese aloud. Ask the staff for help.',
      en: 'This kiosk has no English voice and cannot read aloud. Make the text larger, or ask the staff to read it to you.',
    },
    partly: {
      'zh-CN': 'There is no Chinese voice; the Chinese sentences were left out.',
      en: 'There is no English voice; the English sentences were left out.',
    },
    failed: 'Reading broke off. Touch again, or ask the staff to read it to you.',
    chosen: 'Chosen',
    notChosen: 'Not chosen',
    personalHere: 'Your personal details are here; they are not read out. Touch them to hear them.',
    personalNext: 'Your personal details come next. People nearby will hear them.',
    personalHint: 'Before personal details are read: use headphones, or turn the volume down.',
  },
  scan: {
    title: 'Use a switch',
    body: 'A frame moves over the groups of buttons. Press the switch to enter a group, press again to choose. A switch works as Space or Enter.',
    off: 'Off',
    one: 'One switch, the frame moves by itself (F8)',
    two: 'Two switches: Space moves, Enter chooses (F9)',
    rate: { slow: 'Moves slowly', normal: 'Moves at medium speed', fast: 'Moves fast' },
    rateLabel: 'Change how fast the frame moves',
    on: 'Switch control is on',
  },
}
