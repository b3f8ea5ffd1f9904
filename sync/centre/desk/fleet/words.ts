import type { Language } from '../../../../shared/contract/kinds.ts'

type FleetWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly states: Readonly<Record<'in-contact' | 'silent' | 'revoked', string>>
  readonly silentNotice: (names: string) => string
  /** Of many only some are named. */
  readonly silentMore: (names: string, count: number) => string
  readonly copied: string
  readonly heardAt: string
  readonly never: string
  readonly version: string
  readonly noVersion: string
  readonly behind: (newest: number) => string
  readonly waiting: string
  readonly held: string
  readonly paper: string
  readonly printer: Readonly<Record<'none' | 'ready' | 'low' | 'failed', string>>
  readonly slips: (left: number) => string
  readonly disk: string
  readonly errors: string
}

export const fleetWords: Readonly<Record<Language, FleetWords>> = {
  'zh-CN': {
    title: '终端',
    lead: '终端每十五分钟报到一次。一小时没有消息的，请派人去看。',
    none: '还没有登记终端。',
    states: { 'in-contact': '正常联系', silent: '失去联系', revoked: '已停用' },
    silentNotice: (names) => `终端失去联系：${names}`,
    silentMore: (names, count) => `${names}等${count}台`,
    copied: '有两台设备使用它的密钥',
    heardAt: '最近报到',
    never: '从未报到',
    version: '内容版本',
    noVersion: '还没有内容',
    behind: (newest) => `（最新是 ${newest}）`,
    waiting: '待送出的申请',
    held: '送不出、待处理的申请',
    paper: '打印',
    printer: { none: '没有打印机', ready: '正常', low: '纸快用完', failed: '打印不出，请检查' },
    slips: (left) => `，还能打约 ${left} 张`,
    disk: '剩余磁盘',
    errors: '二十四小时内的错误',
  },
  en: {
    title: 'Kiosks',
    lead: 'Kiosks check in every fifteen minutes. Send somebody to one that has been silent for an hour.',
    none: 'No kiosk is enrolled yet.',
    states: { 'in-contact': 'In contact', silent: 'Silent', revoked: 'Revoked' },
    silentNotice: (names) => `Silent kiosks: ${names}`,
    silentMore: (names, count) => `${names} and others, ${count} in all`,
    copied: 'Two devices use its key',
    heardAt: 'Last heard',
    never: 'Never heard',
    version: 'Content version',
    noVersion: 'No content yet',
    behind: (newest) => ` (the newest is ${newest})`,
    waiting: 'Requests waiting to be sent',
    held: 'Requests held for staff',
    paper: 'Printing',
    printer: {
      none: 'No printer',
      ready: 'Ready',
      low: 'Paper is low',
      failed: 'Does not print, please look',
    },
    slips: (left) => `, about ${left} slips left`,
    disk: 'Free disk',
    errors: 'Errors in 24 hours',
  },
}
