import type { Language } from '../../../../../shared/contract/kinds.ts'
import type { Desk } from '../../../../../shared/contract/requests.ts'
import type { InboxShow } from '../inboxShow.ts'

type Words = {
  readonly title: string
  readonly desk: string
  readonly desks: Readonly<Record<Desk, string>>
  readonly institution: string
  readonly unassigned: string
  readonly takenBy: string
  readonly nobody: string
  readonly mine: string
  readonly take: string
  readonly takeHint: string
  readonly release: string
  readonly assign: string
  readonly assignTo: string
  readonly chooseInstitution: string
  readonly takeFirst: string
  readonly whoIsHidden: string
  readonly takenByOther: (name: string) => string
  readonly shows: Readonly<Record<InboxShow, string>>
  readonly daysLeft: (days: number) => string
  readonly daysOver: (days: number) => string
  readonly today: string
  readonly urgent: string
}

export const takingWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '承办',
    desk: '受理方',
    desks: { volunteer: '志愿者', institution: '机构', supervisor: '司法局' },
    institution: '承办机构',
    unassigned: '待分派',
    takenBy: '承办人',
    nobody: '尚无人领取',
    mine: '我',
    take: '领取办理',
    takeHint: '领取后由您办理，其他人不能再领取。',
    release: '退回，让别人办',
    assign: '分派',
    assignTo: '分派给',
    chooseInstitution: '请选择机构',
    takeFirst: '请先领取，再办理。由别人领取的，您不能办理；操作没有保存。',
    whoIsHidden: '领取后，才显示申请人的姓名、电话和证件号。查看会留下记录。',
    takenByOther: (name) => `${name} 已领取`,
    shows: {
      all: '全部',
      asked: '有新要求',
      mine: '我的',
      free: '待领取',
      taken: '他人已领',
      unassigned: '待分派',
    },
    daysLeft: (days) => `还有${days}个工作日`,
    daysOver: (days) => `已逾期${days}个工作日`,
    today: '今天到期',
    urgent: '急：有危险，或者期限快到',
  },
  en: {
    title: 'Who handles it',
    desk: 'Desk',
    desks: { volunteer: 'Volunteers', institution: 'Institution', supervisor: 'The bureau' },
    institution: 'Institution',
    unassigned: 'To be assigned',
    takenBy: 'Taken by',
    nobody: 'nobody yet',
    mine: 'you',
    take: 'Take it',
    takeHint: 'You answer it then, and nobody else can take it.',
    release: 'Give it back for others',
    assign: 'Assign',
    assignTo: 'Assign to',
    chooseInstitution: 'Choose an institution',
    takeFirst:
      'Take the request before you deal with it. One that somebody else took is not yours; nothing was saved.',
    whoIsHidden: 'Name, telephone and identity number are shown to who takes it. Viewing is recorded.',
    takenByOther: (name) => `Taken by ${name}`,
    shows: {
      all: 'All',
      asked: 'New wishes',
      mine: 'Mine',
      free: 'Free',
      taken: 'Taken by others',
      unassigned: 'To be assigned',
    },
    daysLeft: (days) => `${days} working ${days === 1 ? 'day' : 'days'} left`,
    daysOver: (days) => `${days} working ${days === 1 ? 'day' : 'days'} overdue`,
    today: 'due today',
    urgent: 'Urgent: danger, or a time limit about to end',
  },
}
