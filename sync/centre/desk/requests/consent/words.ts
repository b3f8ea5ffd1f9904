import type { Language } from '../../../../../shared/contract/kinds.ts'

type Words = {
  readonly title: string
  readonly agreements: Readonly<Record<string, string>>
  readonly version: (version: string) => string
  readonly sensitive: string
  readonly sensitiveFor: string
  readonly share: string
  /** Kiosks did not always say whom the consent named. */
  readonly unnamed: string
  readonly guardian: string
  readonly guardianFor: string
  readonly readIn: string
  readonly languages: Readonly<Record<Language, string>>
  readonly at: string
  readonly atHint: string
}

export const consentWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '协议和同意',
    agreements: { registration: '注册与服务协议', privacy: '隐私政策' },
    version: (version) => `已阅读并同意，版本 ${version}`,
    sensitive: '单独同意：使用证件号',
    sensitiveFor: '只为核对身份、办理此事',
    share: '单独同意：信息交给谁',
    unnamed: '未记录名称（终端当时为旧版程序）',
    guardian: '监护人同意',
    guardianFor: '使用孩子的姓名和证件号办理此事',
    readIn: '阅读时的语言',
    languages: { 'zh-CN': '中文', en: '英文' },
    at: '同意时间',
    atHint:
      '以终端时钟为准，是勾选最后一项的时刻。信息只能交给上面写明的一方和法律服务中心；要交给别的单位，须先征得申请人同意。',
  },
  en: {
    title: 'Agreements and consent',
    agreements: { registration: 'Registration and Service Agreement', privacy: 'Privacy Policy' },
    version: (version) => `read and accepted, version ${version}`,
    sensitive: 'Separate consent: ID number',
    sensitiveFor: 'only to verify the identity and handle this matter',
    share: 'Separate consent: passed on to',
    unnamed: 'name not recorded (the kiosk had an older program)',
    guardian: 'Consent of the guardian',
    guardianFor: 'name and ID number of the child are used for this matter',
    readIn: 'Read in',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    at: 'Given at',
    atHint:
      'By the clock of the kiosk, when the last box was ticked. The data may go to the party named here and the centre; for anybody else ask the applicant first.',
  },
}
