import type { Language } from '../../../../shared/contract/kinds.ts'
import type { Role } from '../roles.ts'

type Words = {
  readonly title: string
  readonly create: string
  readonly newTitle: string
  readonly back: string
  readonly account: string
  readonly accountRule: string
  readonly name: string
  readonly role: string
  readonly roles: Readonly<Record<Role, string>>
  readonly duties: Readonly<Record<Role, string>>
  readonly institution: string
  readonly institutionHint: string
  readonly noInstitution: string
  readonly since: string
  readonly disabled: string
  readonly passwordDue: string
  readonly you: string
  readonly save: string
  readonly change: string
  readonly reset: string
  readonly resetHint: string
  readonly disable: string
  readonly disableHint: string
  readonly enable: string
  readonly passwordTitle: string
  readonly passwordOnce: string
  readonly notFound: string
  readonly taken: string
  readonly institutionNeeded: string
  readonly last: string
  readonly invalid: string
}

export const accountWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '账号',
    create: '新建账号',
    newTitle: '新建账号',
    back: '返回账号列表',
    account: '账号',
    accountRule: '小写字母开头，可用小写字母、数字、点、横线，2到32个字符。建好后不能改。',
    name: '姓名或称呼',
    role: '岗位',
    roles: {
      volunteer: '志愿者',
      institution: '机构',
      editor: '编辑',
      supervisor: '监督员',
      administrator: '管理员',
    },
    duties: {
      volunteer: '领取并解答咨询，看不到其他申请',
      institution: '办理交给本机构的申请，看不到别家的',
      editor: '编写、审核要发布的内容，看不到申请',
      supervisor: '看全部申请，分派机构，受理投诉，监督办理',
      administrator: '以上都可以，另管账号和档案',
    },
    institution: '所在机构',
    institutionHint: '岗位是机构的才要选，其他岗位不用管。',
    noInstitution: '（不属于机构）',
    since: '建立时间',
    disabled: '已停用',
    passwordDue: '还没有换成自己的密码',
    you: '您自己',
    save: '保存',
    change: '修改',
    reset: '重设密码',
    resetHint: '会生成一个新密码，只显示一次；这个账号的登录全部退出，下次登录要换密码。',
    disable: '停用账号',
    disableHint: '立刻退出登录；没有办完的申请退回，由别人领取。以后可以再启用。',
    enable: '重新启用',
    passwordTitle: '临时密码',
    passwordOnce: '只显示这一次。请当面或打电话告诉本人，不要用短信、邮件；登录后必须换成自己的密码。',
    notFound: '没有这个账号。',
    taken: '这个账号名已经有人用了，没有新建。',
    institutionNeeded: '岗位是机构的，要从名录里选一家；没有保存。',
    last: '这是最后一个管理员，不能停用，也不能换岗位。请先另设一个管理员。',
    invalid: '填写的内容不完整或不正确，没有保存。',
  },
  en: {
    title: 'Accounts',
    create: 'New account',
    newTitle: 'New account',
    back: 'Back to the accounts',
    account: 'Account',
    accountRule:
      'Begins with a small letter; small letters, digits, dots and hyphens; 2 to 32 characters. It cannot be changed later.',
    name: 'Name',
    role: 'Role',
    roles: {
      volunteer: 'Volunteer',
      institution: 'Institution',
      editor: 'Editor',
      supervisor: 'Supervisor',
      administrator: 'Administrator',
    },
    duties: {
      volunteer: 'Takes and answers consultations; sees no other request',
      institution: 'Handles what was asked of the institution; sees nothing of another',
      editor: 'Writes and reviews what is released; sees no request',
      supervisor: 'Sees every request, assigns institutions, hears complaints, supervises',
      administrator: 'All of that, and the accounts and records',
    },
    institution: 'Institution',
    institutionHint: 'Only where the role is Institution; leave it alone for every other.',
    noInstitution: '(of no institution)',
    since: 'Since',
    disabled: 'Disabled',
    passwordDue: 'has not chosen a password yet',
    you: 'you',
    save: 'Save',
    change: 'Change',
    reset: 'Reset the password',
    resetHint:
      'Makes a new password that is shown once. The account is signed out everywhere and must choose its own at the next sign-in.',
    disable: 'Disable the account',
    disableHint:
      'Signed out at once; requests not finished are given back for others. It can be enabled again.',
    enable: 'Enable again',
    passwordTitle: 'Temporary password',
    passwordOnce:
      'Shown this once. Tell its owner in person or by telephone, not by message or mail; it must be changed after signing in.',
    notFound: 'There is no such account.',
    taken: 'There is an account of that name; none was made.',
    institutionNeeded: 'An account of an institution needs one of the directory; nothing was saved.',
    last: 'This is the last administrator: it can neither be disabled nor given another role. Make another first.',
    invalid: 'Something is missing or not right; nothing was saved.',
  },
}
