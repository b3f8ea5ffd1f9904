import type { AppraisalLevel } from '../../../../../shared/contract/followUps.ts'
import type { Language } from '../../../../../shared/contract/kinds.ts'
import type { MessageKind, SignatureRole } from '../../../../../shared/contract/messages.ts'
import type { Asked } from '../../../tables.ts'

type Words = {
  readonly title: string
  readonly applicant: string
  readonly kinds: Readonly<Record<MessageKind, string>>
  readonly roles: Readonly<Record<SignatureRole, string>>
  readonly cites: string
  readonly late: string
  readonly appraisal: string
  readonly levels: Readonly<Record<AppraisalLevel, string>>
  readonly asked: Readonly<Record<Asked, string>>
  readonly reply: string
  readonly replyNote: string
  readonly citesLabel: string
  readonly citesHint: string
  readonly unknownArticle: (written: string) => string
  readonly noMobile: string
  readonly erasure: string
  readonly erasureHint: string
  readonly keepUntil: (date: string) => string
  readonly erase: string
  readonly eraseElsewhere: string
  readonly keep: string
  readonly keepNote: string
}

export const talkWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '往来',
    applicant: '申请人',
    kinds: {
      contact: '告知',
      answer: '答复',
      reason: '不接受的理由',
      reply: '回复',
      'hand-off': '转到外部平台',
      message: '留言',
      reschedule: '希望改时间',
      withdraw: '撤回申请',
      erase: '请求删除个人信息',
      appraise: '评价',
    },
    roles: {
      volunteer: '志愿者',
      institution: '机构',
      editor: '中心',
      supervisor: '中心',
      administrator: '中心',
    },
    cites: '引用的法条：',
    late: '送到时已办结，没有产生效果',
    appraisal: '申请人的评价',
    levels: { 'very-satisfied': '很满意', satisfied: '满意', fair: '一般', dissatisfied: '不满意' },
    asked: { message: '申请人有留言', reschedule: '申请人想改时间', erase: '申请人请求删除个人信息' },
    reply: '回复',
    replyNote: '回复申请人（不改变办理状态）',
    citesLabel: '引用的法条（可不填）',
    citesHint: '例如：民法典第1079条。一行一条，或用；分开。申请人在终端上可以点开原文。',
    unknownArticle: (written) =>
      `现行发布的法律里没有“${written}”，没有保存。请核对法律名称和条号；您写的内容都还在。`,
    noMobile: '不要写手机号码：申请人只通过本服务联系，没有保存。您写的内容都还在。',
    erasure: '删除个人信息的请求',
    erasureHint: '删除后，姓名、证件号、电话、填写的内容和往来都不能恢复，只留下收到过的凭证。',
    keepUntil: (date) => `按规范第十九条，咨询记录至少保存到 ${date}；到期会自动删除。`,
    erase: '同意，去删除',
    eraseElsewhere: '同意删除的，请管理员办理；暂不删除的，由监督员告诉申请人。',
    keep: '暂不删除',
    keepNote: '为什么暂不删除（申请人会看到）',
  },
  en: {
    title: 'What was said',
    applicant: 'Applicant',
    kinds: {
      contact: 'Told',
      answer: 'Answer',
      reason: 'Reason for declining',
      reply: 'Reply',
      'hand-off': 'Handed over',
      message: 'Message',
      reschedule: 'Would like another time',
      withdraw: 'Withdrew the request',
      erase: 'Asks that personal data be deleted',
      appraise: 'Appraisal',
    },
    roles: {
      volunteer: 'Volunteer',
      institution: 'Institution',
      editor: 'Centre',
      supervisor: 'Centre',
      administrator: 'Centre',
    },
    cites: 'Articles cited: ',
    late: 'came after the matter was finished; no effect',
    appraisal: 'Appraisal by the applicant',
    levels: {
      'very-satisfied': 'Very satisfied',
      satisfied: 'Satisfied',
      fair: 'Fair',
      dissatisfied: 'Dissatisfied',
    },
    asked: {
      message: 'The applicant wrote',
      reschedule: 'The applicant would like another time',
      erase: 'The applicant asks for deletion',
    },
    reply: 'Reply',
    replyNote: 'Reply to the applicant (the state stays as it is)',
    citesLabel: 'Articles cited (optional)',
    citesHint:
      'For example 民法典第1079条. One a line, or parted by semicolons. The applicant can open them on the kiosk.',
    unknownArticle: (written) =>
      `The published laws have no “${written}”; nothing was saved. Check the name of the law and the number. What you wrote is still here.`,
    noMobile:
      'Please write no mobile number: applicants are reached through this service only. Nothing was saved; what you wrote is still here.',
    erasure: 'Wish for deletion',
    erasureHint:
      'Once deleted, name, identity number, telephone, what was written and said cannot be had back; only the proof that a request was received stays.',
    keepUntil: (date) =>
      `Art. 19 of the Codes: records of consultations are kept until ${date} at least; then they are deleted by themselves.`,
    erase: 'Agree: go to deleting it',
    eraseElsewhere: 'An administrator deletes it; a supervisor tells the applicant when it is kept for now.',
    keep: 'Keep for now',
    keepNote: 'Why it is kept for now (the applicant reads this)',
  },
}
