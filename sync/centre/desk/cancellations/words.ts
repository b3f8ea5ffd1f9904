import type { Language } from '../../../../shared/contract/kinds.ts'

type CancellationWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly account: string
  readonly cancel: string
  readonly hint: string
  readonly reason: string
  readonly note: string
  readonly noteHint: string
  readonly personReads: string
  readonly stands: (reason: string) => string
  readonly since: string
  readonly by: string
  readonly request: string
  readonly restored: string
  readonly restore: string
  readonly restoreNote: string
  readonly noWords: string
  readonly already: string
  readonly invalid: string
  readonly noteWrong: string
}

export const cancellationWords: Readonly<Record<Language, CancellationWords>> = {
  'zh-CN': {
    title: '注销名单',
    lead: '注销后，终端不再受理此人的咨询和办事，查询不受影响。名单随终端报到下发，只有号码的散列值和理由，没有姓名和号码。',
    none: '没有注销过账号。',
    account: '申请人的账号',
    cancel: '注销此人的账号',
    hint: '查实用了假身份的，才能注销（规范第四条）。本申请会同时改为“不接受”，申请人会读到所选理由和申诉办法。操作会留下记录。',
    reason: '理由',
    note: '内部说明（怎样查实的）',
    noteHint: '只给工作人员看，请勿写姓名、号码等个人信息。',
    personReads: '申请人会读到',
    stands: (reason) => `此人的账号已注销：${reason}`,
    since: '注销时间',
    by: '经办人',
    request: '由此申请注销',
    restored: '已恢复',
    restore: '恢复账号',
    restoreNote: '恢复的依据（例如：本人持身份证原件到窗口核对）',
    noWords: '发布的内容里还没有注销的理由和申诉办法，现在不能注销。',
    already: '此人的账号已经注销，没有再次保存。',
    invalid: '没有注销：请选择理由，并写明怎样查实的，最多500个字。',
    noteWrong: '没有恢复：请写明理由，最多500个字。',
  },
  en: {
    title: 'Cancelled accounts',
    lead: 'Kiosks take no more consultations or applications of a person whose account is cancelled; queries stay open. The list travels with check-ins: a hash of the number and the reason, no name and no number.',
    none: 'No account was ever cancelled.',
    account: 'Account of the applicant',
    cancel: "Cancel this person's account",
    hint: 'Only where a false identity was established (Codes, Art. 4). This request is declined at the same time, and the applicant reads the reason and how to appeal. It is recorded.',
    reason: 'Reason',
    note: 'Note for staff (how it was established)',
    noteHint: 'Only staff see this. Write no name, number or other personal information.',
    personReads: 'The applicant reads',
    stands: (reason) => `The account of this person is cancelled: ${reason}`,
    since: 'Cancelled',
    by: 'By',
    request: 'From this request',
    restored: 'Restored',
    restore: 'Restore the account',
    restoreNote: 'On what grounds (such as: came to the counter with the identity card)',
    noWords: 'The published content has no reasons and remedies yet, so no account can be cancelled now.',
    already: 'The account of this person is cancelled already; nothing was saved again.',
    invalid: 'Not cancelled: choose a reason and say how it was found out, in 500 characters at most.',
    noteWrong: 'Not restored: say why, in 500 characters at most.',
  },
}
