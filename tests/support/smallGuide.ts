import type { GuideFile } from '../../sync/publisher/sample/guideFile.ts'

const law = '中华人民共和国示例养犬法'

/** A whole guide of an invented matter, under an invented law with the articles 一 to 四 (`smallGuideLaw`). */
export const smallGuide: GuideFile = {
  id: 'dog-bite',
  title: '被狗咬了',
  field: '侵权',
  summary: '被别人的狗咬伤以后怎么办。',
  written: '2026-11-23',
  sample: true,
  wordings: [
    '被狗咬了怎么办',
    '邻居的狗咬了我',
    '狗咬人谁赔钱',
    '打狂犬疫苗的钱谁出',
    '狗主人不肯赔',
    '流浪狗咬伤找谁',
    '小孩被狗抓伤',
    '遛狗不牵绳',
    '狗扑倒老人',
    '狗咬了我的猫',
    '狗主人说不是他家的狗',
    '在小区被狗追摔倒了',
    '狗咬伤要留什么证据',
    '狗咬人能报警吗',
    '我昨天晚上下楼倒垃圾被一条没牵绳的狗咬了一口狗主人看了一眼就走了',
  ],
  alarm: {
    kind: 'limitation',
    text: '伤口先冲洗，尽快打疫苗。',
    cite: `${law}第四条`,
    call: [{ number: '120', who: '急救' }],
    when: { bitten: ['yes'] },
  },
  questions: [
    {
      id: 'bitten',
      text: '咬出血了吗？',
      choices: [
        { id: 'yes', text: '出血了' },
        { id: 'no', text: '没有出血' },
      ],
    },
    {
      id: 'owner',
      text: '知道狗是谁养的吗？',
      why: '知道了，可以直接找他。',
      choices: [
        { id: 'yes', text: '知道' },
        { id: 'no', text: '不知道' },
      ],
    },
    {
      id: 'talked',
      text: '狗主人答应赔吗？',
      when: { owner: ['yes'] },
      choices: [
        { id: 'yes', text: '答应了' },
        { id: 'no', text: '不肯赔' },
      ],
    },
  ],
  articles: [
    { cite: `${law}第一条`, digest: '养狗的人要赔。' },
    { cite: `${law}第二条`, digest: '遛狗要牵绳。' },
    { cite: `${law}第三条`, digest: '找不到主人的，可以请社区帮忙。', when: { owner: ['no'] } },
  ],
  steps: [
    { text: '拍下伤口，记下时间和地点。', cite: `${law}第一条` },
    { text: '请社区帮忙找狗主人。', cite: `${law}第三条`, when: { owner: ['no'] } },
    { text: '请人民调解员出面谈。', cite: `${law}第二条`, when: { talked: ['no'] } },
  ],
  papers: [
    { name: '身份证', note: '原件' },
    { name: '病历' },
    { name: '伤口照片', when: { bitten: ['yes'] } },
  ],
  deadlines: [
    {
      text: '打第一针疫苗',
      within: '三天',
      from: '被咬之日',
      days: 3,
      cite: `${law}第四条`,
      when: { bitten: ['yes'] },
    },
    { text: '向法院起诉', within: '三年', from: '受伤之日', cite: '中华人民共和国示例期限法第九条' },
  ],
  service: 'mediation',
  institutions: ['mediation', 'law-firm'],
}

export const smallGuideLaw = {
  id: 'dogs',
  title: law,
  articles: ['第一条：赔偿。', '第二条：牵绳。', '第三条：社区。', '第四条：就医。'],
}

const { id, title, field, summary, written, sample: _, wordings, ...body } = smallGuide

/** The guide as a row of a content database. */
export const smallGuideRow = {
  id,
  title,
  field,
  summary,
  written,
  sample: 1,
  wordings: JSON.stringify(wordings),
  body: JSON.stringify(body),
}
