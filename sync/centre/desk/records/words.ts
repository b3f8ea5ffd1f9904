import type { Language } from '../../../../shared/contract/kinds.ts'
import type { Finding } from '../../log/verify.ts'

/** Why a record may go before its time; the audit keeps the key. */
export const erasureReasons = ['applicant', 'mistaken', 'ordered'] as const
type Reason = (typeof erasureReasons)[number]

/** The rules name the Codes in English: described, not quoted, since their Chinese title was not at hand. */
const codes = 'Codes of Online Services of 12348 Law Services of Shanghai (trial)'

type Words = {
  readonly title: string
  readonly back: string
  readonly retention: string
  readonly rule: (years: number) => string
  readonly noRule: string
  readonly source: string
  readonly sourceText: (title: string, article: string) => string
  readonly effective: string
  readonly version: string
  readonly kept: string
  readonly erased: string
  readonly records: (count: number) => string
  readonly next: string
  readonly nothingNext: string
  readonly erasedOn: (date: string) => string
  readonly lastTouched: string
  readonly asked: string
  readonly askedAt: string
  readonly eraseOne: string
  readonly eraseOneHint: string
  readonly receiptCode: string
  readonly find: string
  readonly notFound: string
  readonly eraseTitle: string
  readonly record: string
  readonly eraseWarning: string
  readonly tooEarly: (date: string) => string
  readonly reason: string
  readonly reasons: Readonly<Record<Reason, string>>
  readonly confirm: string
  readonly erase: string
  readonly incomplete: string
  readonly gone: string
  readonly changed: string
  readonly log: string
  readonly logHint: string
  readonly verify: string
  readonly running: (since: string) => string
  readonly never: string
  readonly unfinished: (since: string) => string
  readonly whole: string
  readonly notWhole: (findings: number) => string
  readonly verifiedAt: string
  readonly verifiedBy: string
  readonly read: string
  readonly readText: (records: number, erased: number, checkpoints: number) => string
  readonly explained: (checkpoints: number) => string
  readonly more: (findings: number) => string
  readonly keepAsIs: string
  readonly findings: Readonly<Record<Finding['what'], string>>
  readonly witnesses: string
  readonly noWitnesses: string
  readonly witness: (kiosk: string, records: number, date: string) => string
  readonly witnessExplained: string
  readonly witnessMeans: string
}

export const recordWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '档案',
    back: '返回档案',
    retention: '保存期限',
    rule: (years) => `每份记录从最后一次办理起至少保存${years}年，到期后每天自动删除。`,
    noRule: '还没有发布保存期限的规则：不会自动删除任何记录。',
    source: '依据',
    sourceText: (title, article) =>
      `${title === codes ? '上海12348网上服务规范（试行）' : title} 第${article}条`,
    effective: '施行日期',
    version: '版本',
    kept: '现存',
    erased: '已删除',
    records: (count) => `${count}份`,
    next: '接下来要删除的',
    nothingNext: '没有记录。',
    erasedOn: (date) => `${date} 后删除`,
    lastTouched: '最后办理',
    asked: '申请人请求删除，等您决定',
    askedAt: '请求时间',
    eraseOne: '提前删除一份记录',
    eraseOneHint: '输入申请人凭证上的办理码。下一步会请您核对、选择理由，确认后才删除。',
    receiptCode: '办理码',
    find: '查找',
    notFound: '没有这个办理码的申请，或者已经删除。请核对后再输入。',
    eraseTitle: '删除记录',
    record: '申请',
    eraseWarning:
      '删除后，申请的内容、往来的话和评价的文字都无法恢复，备份里也不能。只留下何时收到、何时删除的凭据。',
    tooEarly: (date) => `按规则应保存到 ${date}。提前删除必须有理由，会记入日志。`,
    reason: '理由',
    reasons: {
      applicant: '申请人要求删除',
      mistaken: '重复或误提交',
      ordered: '依法律规定或主管机关的决定',
    },
    confirm: '我已核对，确认删除这份记录',
    erase: '删除',
    incomplete: '请选择理由并勾选确认；没有删除。',
    gone: '这份记录已经删除。',
    changed: '刚刚有人处理过这份申请，没有删除。请看过最新情况再决定。',
    log: '登记日志核验',
    logHint: '逐份核对每条记录与当时签发的回执、日志的每个签名。在后台进行，不影响办理。',
    verify: '开始核验',
    running: (since) => `正在核验，${since} 开始。结果出来后会显示在这里。`,
    never: '还没有核验过。建议每月一次。',
    unfinished: (since) => `${since} 开始的核验没有做完，请重新开始。`,
    whole: '日志完整：每条记录都和签发时一样。',
    notWhole: (findings) => `发现${findings}处不一致`,
    verifiedAt: '核验时间',
    verifiedBy: '核验人',
    read: '核对了',
    readText: (records, erased, checkpoints) =>
      `${records}条记录（其中${erased}条已删除），${checkpoints}个签名`,
    explained: (checkpoints) => `另有${checkpoints}个终端持有的签名，已由备份恢复说明。`,
    more: (findings) => `还有${findings}处没有列出。`,
    keepAsIs: '请立即告诉负责数据安全的人。在弄清楚之前，不要改动数据库和任何文件。',
    findings: {
      missing: '日志里有，但记录不见了',
      'not-logged': '有记录，但日志里没有',
      'not-acknowledged': '回执对不上这条记录',
      altered: '记录和收到时不一样',
      'cannot-open': '没有人删除，但钥匙丢了，打不开',
      'other-node': '日志的证明数据被改过',
      'other-root': '日志和签过名的不一样',
      witness: '终端持有的签名和日志矛盾',
    },
    witnesses: '终端作证的矛盾',
    noWitnesses: '没有。各终端持有的签名和本中心的日志一致。',
    witness: (kiosk, records, date) =>
      `${kiosk}：持有本中心签过名的${records}条记录的日志，和现在的日志不同（${date} 发现）`,
    witnessExplained: '已由备份恢复说明',
    witnessMeans:
      '说明日志曾被退回、改动，或者数据库从备份恢复过。如果恢复过备份，请技术人员按运行手册登记；否则请立即报告。',
  },
  en: {
    title: 'Records',
    back: 'Back to the records',
    retention: 'How long records are kept',
    rule: (years) =>
      `Each record is kept for at least ${years} years after the last thing done about it, and is erased after that, daily.`,
    noRule: 'No rule about keeping records has been released: none is erased.',
    source: 'Source',
    sourceText: (title, article) => `${title}, Art. ${article}`,
    effective: 'In force since',
    version: 'Version',
    kept: 'Kept',
    erased: 'Erased',
    records: (count) => `${count}`,
    next: 'Next to be erased',
    nothingNext: 'There are no records.',
    erasedOn: (date) => `erased after ${date}`,
    lastTouched: 'Last handled',
    asked: 'Applicants who asked for erasure',
    askedAt: 'Asked',
    eraseOne: 'Erase a record before its time',
    eraseOneHint:
      'Key in the receipt code of the applicant. You check it, choose a reason and confirm before anything is erased.',
    receiptCode: 'Receipt code',
    find: 'Find',
    notFound: 'There is no request with this receipt code, or it is erased. Please check the code.',
    eraseTitle: 'Erase a record',
    record: 'Request',
    eraseWarning:
      'What was asked, what was said and the words of an appraisal cannot be brought back, not even from a backup. What stays proves when it was received and erased.',
    tooEarly: (date) =>
      `The rule keeps it until ${date}. Erasing it earlier needs a reason, which is recorded.`,
    reason: 'Reason',
    reasons: {
      applicant: 'The applicant asked for it',
      mistaken: 'Sent twice or by mistake',
      ordered: 'Required by law or by an authority',
    },
    confirm: 'I have checked it and confirm the erasure',
    erase: 'Erase',
    incomplete: 'Choose a reason and confirm; nothing was erased.',
    gone: 'This record is erased.',
    changed: 'Somebody has just handled this request; nothing was erased. Look at it again, then decide.',
    log: 'Verification of the log',
    logHint:
      'Checks every record against the receipt signed for it, and every signature of the log. In the background; work goes on.',
    verify: 'Verify now',
    running: (since) => `Under way since ${since}. The result will be shown here.`,
    never: 'Never verified. Once a month is advised.',
    unfinished: (since) => `The verification begun at ${since} did not end. Please start it again.`,
    whole: 'The log is whole: every record is what was signed for.',
    notWhole: (findings) => `${findings} ${findings === 1 ? 'finding' : 'findings'}`,
    verifiedAt: 'Verified',
    verifiedBy: 'By',
    read: 'Read',
    readText: (records, erased, checkpoints) =>
      `${records} records (${erased} erased), ${checkpoints} signatures`,
    explained: (checkpoints) =>
      `${checkpoints} signatures held by kiosks are explained by a restored backup.`,
    more: (findings) => `${findings} more are not listed.`,
    keepAsIs:
      'Tell whoever answers for the data at once. Change neither the database nor any file until it is understood.',
    findings: {
      missing: 'In the log, but its record is gone',
      'not-logged': 'A record that is not in the log',
      'not-acknowledged': 'The stored receipt is not about this record',
      altered: 'The record is not what was received',
      'cannot-open': 'Nobody erased it, but its key is lost',
      'other-node': 'What proofs are made of was changed',
      'other-root': 'The log is not the one that was signed',
      witness: 'A kiosk holds a signature that contradicts the log',
    },
    witnesses: 'What kiosks hold against the log',
    noWitnesses: 'Nothing: the signatures kiosks hold agree with the log of this centre.',
    witness: (kiosk, records, date) =>
      `${kiosk} holds a log of ${records} records signed by this centre that is not the present one (seen ${date})`,
    witnessExplained: 'explained by a restored backup',
    witnessMeans:
      'The log was set back or changed, or the database was restored from a backup. If it was restored, a technician notes that as the runbook says; otherwise report it at once.',
  },
}
