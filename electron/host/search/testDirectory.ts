import type { Output } from '../../../shared/contract/contract.ts'
import { type SearchHit, searchMethods } from '../../../shared/contract/search.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { runSearch } from './runSearch.ts'

type Row = Record<string, string | number | null>

const office = (
  id: string,
  name: string,
  district: string,
  longitude: number | null,
  more: Row = {},
): Row => ({
  id,
  name,
  kind: 'law-firm',
  district,
  address: '示例路1号',
  longitude,
  latitude: longitude === null ? null : 31.23,
  phone: '',
  hours: '',
  credit_code: `31${id}`,
  expertise: '["劳动争议"]',
  intro: '示例机构。',
  sample: 1,
  ...more,
})

const person = (id: string, name: string, institution_id: string, district: string, more: Row = {}): Row => ({
  id,
  name: `${name}（示例）`,
  kind: 'lawyer',
  gender: '女',
  institution_id,
  certificate_no: `1990120${id}`,
  licensed_on: '2010-11-24',
  district,
  expertise: '["劳动争议"]',
  languages: '["普通话"]',
  history: '示例经历。',
  accepts_reservation: 1,
  sample: 1,
  ...more,
})

const penalty = (id: string, public_until: string | null, more: Row = {}): Row => ({
  id,
  subject_kind: 'practitioner',
  subject_id: '01',
  kind: '警告',
  cause: '同时在两家律师事务所执业',
  authority: '示例局',
  decided_on: '2025-01-01',
  published_on: '2025-01-02',
  public_until,
  doc_no: `示罚〔2025〕第${id}号`,
  sample: 1,
  ...more,
})

const document = (id: string, kind: string, title: string, body: string, more: Row = {}): Row => ({
  id,
  kind,
  title,
  field: '劳动',
  date: '2026-01-01',
  source: null,
  important: 0,
  cites: '[]',
  tags: '[]',
  body,
  sample: 1,
  ...more,
})

/** A small directory with documents: 示例甲 has a penalty to the day people look at it. */
export const rows = {
  institution: [
    office('near', '上海示例衡正律师事务所', '黄浦区', 121.48),
    office('far', '上海示例崇明公证处', '崇明区', 121.9, { kind: 'notary', expertise: '["继承"]' }),
    office('unknown', '上海示例安澜律师事务所', '静安区', null),
  ],
  practitioner: [
    person('01', '甲一', 'far', '崇明区', { expertise: '["婚姻家庭","继承"]' }),
    person('02', '乙二', 'near', '黄浦区', { licensed_on: '2020-01-01' }),
    person('03', '丙三', 'unknown', '静安区', { licensed_on: '1999-01-01', kind: 'notary' }),
    person('04', '丁四', 'near', '黄浦区', { expertise: '["继承","婚姻家庭"]', licensed_on: null }),
  ],
  penalty: [
    penalty('1', '2026-11-22', { cause: '昨日到期的事由' }),
    penalty('2', '2026-11-23'),
    penalty('3', null, {
      subject_kind: 'institution',
      subject_id: 'near',
      kind: '罚款',
      decided_on: '2024-05-01',
    }),
  ],
  document: [
    document('qa-1', 'qa', '老板拖欠工资怎么办？', '先留证据。\n\n可以投诉，拖欠工资的要补发。', {
      cites: '["中华人民共和国示例劳动法第一条","示例劳动法第二条","不在此处的法第三条"]',
    }),
    document('qa-2', 'qa', '离婚要带什么？', '带上证件。', { field: '婚姻家庭', date: '2025-06-01' }),
    document('case-1', 'case', '工友讨回工资', '# 案情\n\n> 示例\n\n工资，拖欠三个月。', { date: '' }),
    document('notice-1', 'notice', '冬季讨薪接待', '拖欠工资的可来咨询。', { field: null }),
  ],
  rule: [
    {
      id: 'expertise',
      body: JSON.stringify([
        { expertise: '婚姻家庭', words: ['离婚', '彩礼'] },
        { expertise: '劳动争议', words: ['工资', '欠薪'] },
      ]),
    },
  ],
}

const here = { longitude: 121.47, latitude: 31.23 }
type Input = Parameters<(typeof searchMethods)['search.run']['input']['parse']>[0]

/** Searches as the page does, near the place of `near`, on a day in China. */
export const searcher =
  (snapshot: Snapshot) =>
  (input: Input, today = '2026-11-23'): Output<'search.run'> =>
    runSearch(snapshot, searchMethods['search.run'].input.parse(input), { today, place: here })

/** What tells hits apart. */
export const idOf = ({ kind, hit }: SearchHit): string => {
  if (kind === 'law') return hit.articleId ?? hit.lawId
  if (kind === 'document') return hit.documentId
  if (kind === 'practitioner') return hit.practitionerId
  return kind === 'institution' ? hit.institutionId : hit.penaltyId
}
