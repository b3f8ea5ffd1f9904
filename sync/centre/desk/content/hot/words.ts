import type { Language } from '../../../../../shared/contract/kinds.ts'
import type { TopicAct } from '../../../content/hotTopics.ts'

type HotWords = {
  readonly title: string
  readonly lead: (onHome: number, most: number) => string
  readonly served: (version: number) => string
  readonly standsIn: string
  readonly after: string
  readonly toItem: string
  readonly noTopics: string
  readonly gone: string
  readonly opens: string
  readonly what: Readonly<Record<'article' | 'guide', string>>
  readonly spare: string
  readonly acts: Readonly<Record<TopicAct, string>>
  readonly suggested: string
  readonly suggestedHint: string
  readonly noSuggestions: string
  readonly find: string
  readonly findHint: string
  readonly noSuchTopic: string
  readonly full: (most: number) => string
  readonly conflict: string
  readonly notNow: string
}

export const hotWords: Readonly<Record<Language, HotWords>> = {
  'zh-CN': {
    title: '首页热门内容',
    lead: (onHome, most) =>
      `终端首页“常看的内容”按这里的次序显示前 ${onHome} 条，其余作候补，最多 ${most} 条；新加入的排在最前。不够 ${onHome} 条时，用各终端自己打开得多的补上。改好后送审，由另一位编辑审核，通过后立即发布。`,
    served: (version) => `群众现在看到的（第 ${version} 版）`,
    standsIn:
      '这份清单是随导入带来的，排在各终端自己打开得多的后面。从这里发布一份，就按这里的次序排在前面。',
    after: '新的一稿，还没有发布',
    toItem: '送审、审核',
    noTopics: '一条也没有：终端只显示自己打开得多的。',
    gone: '现在发布的内容里没有，终端不显示',
    opens: '点开',
    what: { article: '法条', guide: '办事指引' },
    spare: '候补',
    acts: { add: '加入', remove: '去掉', up: '上移', down: '下移' },
    suggested: '近一个月打开得多的',
    suggestedHint: '来自各终端的匿名计数，多的在前。只有少数人打开的、已在清单里的，不列出。',
    noSuggestions: '计数还不够多，没有可推荐的。',
    find: '查找要加入的',
    findHint: '解读、案例、问答、新闻、办事指引按标题查找；法条写成“民法典第1079条”',
    noSuchTopic: '现在发布的内容里没有这一条，没有加入。',
    full: (most) => `清单最多 ${most} 条，请先去掉一条。`,
    conflict: '清单刚刚被改过，您这一步没有做。下面是最新的，请再看一下。',
    notNow: '这一稿已审核通过，正在发布。发布后再改。',
  },
  en: {
    title: 'Hot topics',
    lead: (onHome, most) =>
      `The home screen of kiosks shows the first ${onHome} of these, in this order; the others, up to ${most}, are spare; what is added stands first. Where there are fewer, what people open most at a kiosk fills the rest. Submit what you changed: another editor reviews it, and it is released at once.`,
    served: (version) => `What citizens see now (release ${version})`,
    standsIn:
      'This list came with an import and stands behind what the people of each kiosk open most. One released from here stands before that, in this order.',
    after: 'New list, not released yet',
    toItem: 'Submit or review',
    noTopics: 'There are none: kiosks show what their own people open most.',
    gone: 'not in what is released: kiosks leave it out',
    opens: 'Opens',
    what: { article: 'article of a law', guide: 'guide' },
    spare: 'spare',
    acts: { add: 'Add', remove: 'Take out', up: 'Up', down: 'Down' },
    suggested: 'Opened most in the last month',
    suggestedHint:
      'From the anonymous counts of all kiosks, the most opened first. What few people opened, and what is in the list already, is left out.',
    noSuggestions: 'There are not enough counts yet.',
    find: 'Look up what to add',
    findHint: 'Interpretations, cases, Q&A, news and guides by their titles; an article as 民法典第1079条',
    noSuchTopic: 'This is not in what is released; nothing was added.',
    full: (most) => `The list holds ${most} at most: take one out first.`,
    conflict: 'The list was changed just now, and this step was not taken. Below is the newest.',
    notNow: 'This list is approved and being released. Change it afterwards.',
  },
}
