import type { Due, Language } from '../../../../shared/contract/kinds.ts'
import { sourceText } from '../sourceText.ts'

type FigureWords = {
  readonly title: string
  readonly months: string
  readonly export: string
  readonly appraisals: string
  readonly answered: string
  readonly appraised: string
  readonly satisfied: string
  readonly participation: string
  readonly satisfaction: string
  readonly target: (percent: string, article: string) => string
  readonly reached: string
  readonly missed: string
  readonly nothingYet: string
  readonly trend: string
  readonly acts: string
  readonly actsHint: (least: number) => string
  readonly ruleText: (rule: Omit<Due, 'date'>) => string
  readonly days: (days: number, unit: Due['unit']) => string
  readonly serviceAndRule: string
  readonly requests: string
  readonly inTime: string
  readonly late: string
  readonly median: string
  readonly lawyer: string
  readonly demand: string
  readonly suppressed: (least: number) => string
  readonly byService: string
  readonly byTopic: string
  readonly byTitle: string
  readonly byKiosk: string
  readonly count: string
  readonly month: string
}

const whats: Readonly<Record<Language, Readonly<Record<Due['what'], string>>>> = {
  'zh-CN': {
    contact: '联系申请人',
    decide: '决定是否接受',
    schedule: '定下时间和地点',
    assign: '指派人员',
    certificate: '出具公证书',
  },
  en: {
    contact: 'contact',
    decide: 'decision',
    schedule: 'time and place',
    assign: 'assignment',
    certificate: 'certificate',
  },
}

export const figureWords: Readonly<Record<Language, FigureWords>> = {
  'zh-CN': {
    title: '统计',
    months: '月份',
    export: '导出表格（CSV）',
    appraisals: '咨询的满意度评价',
    answered: '已答复',
    appraised: '已评价',
    satisfied: '满意',
    participation: '参评率',
    satisfaction: '满意率',
    target: (percent, article) => `目标不低于 ${percent}（规范第${article}条）`,
    reached: '达到',
    missed: '未达到',
    nothingYet: '本月还没有',
    trend: '近十二个月',
    acts: '是否按期办理',
    actsHint: (least) => `每项服务、每条期限一行；申请人在期限内撤回的不算，少于 ${least} 份申请的不显示。`,
    ruleText: ({ what, days, unit, source }) =>
      `${days}${unit === 'working-day' ? '个工作日' : '日'}内${whats['zh-CN'][what]}（${sourceText(source, 'zh-CN')}）`,
    days: (days, unit) => `${days}${unit === 'working-day' ? '个工作日' : '日'}`,
    serviceAndRule: '服务、期限和依据',
    requests: '申请',
    inTime: '按时',
    late: '超期',
    median: '用时中位数',
    lawyer: '预约律师',
    demand: '大家在问什么',
    suppressed: (least) => `不含任何人的信息；少于 ${least} 次的不显示。`,
    byService: '按服务（申请）',
    byTopic: '按主题（查看次数）',
    byTitle: '看得最多',
    byKiosk: '按终端（查看次数）',
    count: '次数',
    month: '月份',
  },
  en: {
    title: 'Figures',
    months: 'Month',
    export: 'Export as a table (CSV)',
    appraisals: 'How consultations were appraised',
    answered: 'Answered',
    appraised: 'Appraised',
    satisfied: 'Satisfied',
    participation: 'Participation',
    satisfaction: 'Satisfaction',
    target: (percent, article) => `Target: at least ${percent} (Codes, Art. ${article})`,
    reached: 'reached',
    missed: 'not reached',
    nothingYet: 'None this month yet',
    trend: 'The last twelve months',
    acts: 'Whether it was done in time',
    actsHint: (least) =>
      `A line for each service and rule. What was withdrawn in time does not count; fewer than ${least} requests are not shown.`,
    ruleText: ({ what, days, unit, source }) =>
      `${whats.en[what]} within ${days} ${unit === 'working-day' ? 'working' : 'calendar'} ${days === 1 ? 'day' : 'days'} (${sourceText(source, 'en')})`,
    days: (days, unit) =>
      `${days} ${unit === 'working-day' ? 'working' : 'calendar'} ${days === 1 ? 'day' : 'days'}`,
    serviceAndRule: 'Service, rule and source',
    requests: 'Requests',
    inTime: 'In\u00A0time',
    late: 'Late',
    median: 'Median',
    lawyer: 'Reservation of a lawyer',
    demand: 'What people ask about',
    suppressed: (least) =>
      `Nothing of anybody is in these; what came fewer than ${least} times is not shown.`,
    byService: 'By service (requests)',
    byTopic: 'By topic (openings)',
    byTitle: 'Opened most',
    byKiosk: 'By kiosk (openings)',
    count: 'Times',
    month: 'Month',
  },
}
