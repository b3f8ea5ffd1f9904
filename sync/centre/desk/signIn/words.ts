import type { Language } from '../../../../shared/contract/kinds.ts'

type Words = {
  readonly title: string
  readonly mustChange: string
  readonly signedInAs: (name: string) => string
  readonly current: string
  readonly chosen: string
  readonly again: string
  readonly rule: (characters: number) => string
  readonly change: string
  readonly endsSessions: string
  readonly wrong: string
  readonly tooShort: (characters: number) => string
  readonly different: string
  readonly same: string
}

export const passwordWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '修改密码',
    mustChange: '这个密码是管理员设的，只用这一次。请先换成您自己的密码，再办理业务。',
    signedInAs: (name) => `已登录：${name}`,
    current: '现在的密码',
    chosen: '新密码',
    again: '再输入一次新密码',
    rule: (characters) => `至少${characters}个字。一句好记的话最好，不要和别处的密码一样。`,
    change: '修改密码',
    endsSessions: '修改以后，这个账号在其他电脑和手机上的登录都会退出。',
    wrong: '现在的密码不正确，没有修改。',
    tooShort: (characters) => `新密码不到${characters}个字，没有修改。`,
    different: '两次输入的新密码不一样，没有修改。',
    same: '新密码和现在的密码或账号一样，没有修改。',
  },
  en: {
    title: 'Change password',
    mustChange: 'An administrator chose this password, for one use. Choose your own before anything else.',
    signedInAs: (name) => `Signed in: ${name}`,
    current: 'Present password',
    chosen: 'New password',
    again: 'New password again',
    rule: (characters) =>
      `At least ${characters} characters. A sentence you remember is best; use it nowhere else.`,
    change: 'Change password',
    endsSessions: 'This signs the account out in every other browser.',
    wrong: 'The present password is not right; nothing was changed.',
    tooShort: (characters) =>
      `The new password has fewer than ${characters} characters; nothing was changed.`,
    different: 'The two new passwords are not the same; nothing was changed.',
    same: "The new password is the present one or the account's name; nothing was changed.",
  },
}
