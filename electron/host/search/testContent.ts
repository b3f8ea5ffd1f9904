import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import { smallContent } from '../../../tests/support/smallContent.ts'
import { smallGuide } from '../../../tests/support/smallGuide.ts'

const lawyer = (id: string, name: string, institution_id: string, certificate_no: string) => ({
  id,
  name,
  kind: 'lawyer',
  gender: '女',
  institution_id,
  certificate_no,
  licensed_on: '2010-01-01',
  district: '黄浦区',
  expertise: '["婚姻家庭"]',
  languages: '["普通话"]',
  history: '',
  accepts_reservation: 1,
  sample: 1,
})

const office = (id: string, name: string) => ({
  id,
  name,
  kind: 'law-firm',
  district: '黄浦区',
  address: '示例路1号',
  phone: '',
  hours: '',
  credit_code: '',
  expertise: '["劳动争议"]',
  intro: '',
  sample: 1,
})

const penalty = (id: string, subject_id: string, doc_no: string, public_until: string | null) => ({
  id,
  subject_kind: 'practitioner',
  subject_id,
  kind: '警告',
  cause: '示例事由',
  authority: '示例局',
  decided_on: '2024-01-01',
  published_on: '2024-01-02',
  public_until,
  doc_no,
  sample: 1,
})

const document = (id: string, kind: string, title: string) => ({
  id,
  kind,
  title,
  field: '婚姻家庭',
  date: '2026-01-01',
  source: null,
  important: 0,
  cites: '[]',
  tags: '[]',
  body: '示例',
  sample: 1,
})

const asked = (id: string, everyday: string[], legal: string[]) => ({
  id,
  everyday: JSON.stringify(everyday),
  legal: JSON.stringify(legal),
  articles: '[]',
})

const {
  id: _id,
  title: _title,
  field: _field,
  summary,
  written,
  sample: _sample,
  wordings: _wordings,
  ...guideBody
} = smallGuide

const nation = '中华人民共和国'

/** Content for tests of queries: a few laws with their old names, people who share a name, everyday words. */
export function testContent() {
  const db = smallContent(
    [
      {
        id: 'code',
        title: `${nation}民法典`,
        aliases: '["民法典","婚姻法","继承法"]',
        headings: [
          { title: '第一编 总则', level: 1, first: 0 },
          { title: '第二编 物权', level: 1, first: 1 },
          { title: '第三编 合同', level: 1, first: 2 },
          { title: '第五编 婚姻家庭', level: 1, first: 3 },
          { title: '第六编 继承', level: 1, first: 5 },
          { title: '第七编 侵权责任', level: 1, first: 6 },
        ],
        articles: [
          '第一条：总则示例。',
          '第二百零五条：物权示例。',
          '第四百六十三条：合同示例。',
          '第一千零四十条：婚姻家庭示例。',
          '第一千零七十九条：夫妻一方要求离婚的，可以提起离婚诉讼。',
          '第一千一百一十九条：继承示例。',
          '第一千一百六十四条：侵权示例。',
        ],
      },
      {
        id: 'marriage',
        title: `${nation}婚姻法`,
        status: 'expired',
        articles: ['第三十二条：男女一方要求离婚的。'],
      },
      {
        id: 'contract',
        title: `${nation}劳动合同法`,
        articles: ['第十条：订立劳动合同。', '第四十七条：经济补偿。', '第一百条：示例。'],
      },
      {
        id: 'contract-old',
        title: `${nation}劳动合同法`,
        status: 'superseded',
        articles: ['第四十七条：旧的经济补偿。'],
      },
      {
        id: 'contract-rules',
        title: `${nation}劳动合同法实施条例`,
        level: '行政法规',
        articles: ['第一条：示例。'],
      },
      { id: 'labour', title: `${nation}劳动法`, articles: ['第一条：示例。'] },
      {
        id: 'crime',
        title: `${nation}刑法`,
        level: null,
        articles: ['第一百二十条：甲。', '第一百二十条之一：乙。'],
      },
      { id: 'crime-8', title: `${nation}刑法修正案（八）`, articles: ['一：示例。'] },
      { id: 'consumer', title: `${nation}消费者权益保护法`, articles: ['第五十五条：示例。'] },
      {
        id: 'labour-court',
        title: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）',
        level: '司法解释',
        aliases: '["劳动争议解释（一）"]',
        history: '["法释〔2020〕26号","2020年12月25日 通过"]',
        articles: ['第一条：示例。', '第三条：申请劳动仲裁，工伤认定。', '第四条：抚养费。'],
      },
      {
        id: 'local',
        title: '上海市劳动合同条例',
        level: '地方性法规',
        region: '上海',
        articles: ['第一条：示例。'],
      },
    ],
    {
      institution: [office('i1', '上海示例衡正律师事务所'), office('i2', '示例望舒（上海）公证处')],
      practitioner: [
        lawyer('p1', '张伟（示例）', 'i1', '13101201011565667'),
        lawyer('p2', '张伟（示例）', 'i2', '13101201011565668'),
        lawyer('p3', '章薇（示例）', 'i1', '13101201011565669'),
        lawyer('p4', '单立文（示例）', 'i1', '131012010115'),
        lawyer('p5', '曾仇（示例）', 'i1', '13101201011565671'),
      ],
      penalty: [
        penalty('n1', 'p3', '沪司罚〔2024〕12号', '2026-06-30'),
        penalty('n2', 'p4', '沪司罚〔2024〕第007号', null),
      ],
      document: [
        document('q1', 'qa', '离婚时孩子会判给谁？'),
        document('q2', 'qa', '协议离婚要带什么？'),
        document('c1', 'case', '离婚后发现隐瞒财产'),
      ],
      guide: [
        {
          id: 'divorce',
          title: '要离婚，财产和孩子',
          field: '婚姻家庭',
          summary,
          wordings: '["老公不同意分手怎么办"]',
          body: JSON.stringify(guideBody),
          written,
          sample: 1,
        },
      ],
      lexicon: [
        asked('a1', ['离婚冷静期多久', '离婚孩子归谁', '分手后房子怎么分'], ['离婚', '夫妻共同财产']),
        asked('a2', ['劳动仲裁怎么申请', '去哪里劳动仲裁', '没签劳动合同'], ['劳动仲裁', '仲裁']),
        asked('a3', ['工伤认定要多久', '工伤认定谁来做', '工伤怎么赔'], ['工伤认定', '认定']),
        asked('a4', ['抚养费给多少', '抚养费不够', '不给抚养费'], ['抚养费', '抚养']),
        asked('a5', ['公司名字侵权', '仲裁以后', '认定书', '离婚协议'], ['离婚', '仲裁']),
      ],
    },
  )
  return { db, articles: openArticleIndex(db) }
}
