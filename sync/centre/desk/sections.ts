import type { Language } from '../../../shared/contract/kinds.ts'
import type { Role } from './roles.ts'

/** A part of the desk: where it is, what it is called, and for whom. */
export type Section = {
  readonly href: string
  readonly name: Readonly<Record<Language, string>>
  readonly roles: readonly Role[]
}

/** What the navigation offers, in this order. */
export const sections: readonly Section[] = [
  {
    href: '/desk',
    name: { 'zh-CN': '申请', en: 'Requests' },
    roles: ['volunteer', 'institution', 'supervisor'],
  },
  {
    href: '/desk/content',
    name: { 'zh-CN': '内容', en: 'Content' },
    roles: ['editor', 'institution', 'supervisor'],
  },
  {
    href: '/desk/content/hot',
    name: { 'zh-CN': '热门', en: 'Hot topics' },
    roles: ['editor', 'supervisor'],
  },
  { href: '/desk/figures', name: { 'zh-CN': '统计', en: 'Figures' }, roles: ['supervisor'] },
  { href: '/desk/fleet', name: { 'zh-CN': '终端', en: 'Kiosks' }, roles: ['supervisor'] },
  { href: '/desk/records', name: { 'zh-CN': '档案', en: 'Records' }, roles: ['administrator'] },
  { href: '/desk/records/audit', name: { 'zh-CN': '操作记录', en: 'Audit' }, roles: ['supervisor'] },
  { href: '/desk/accounts', name: { 'zh-CN': '账号', en: 'Accounts' }, roles: ['administrator'] },
  { href: '/desk/cancellations', name: { 'zh-CN': '注销名单', en: 'Cancelled' }, roles: ['supervisor'] },
]
