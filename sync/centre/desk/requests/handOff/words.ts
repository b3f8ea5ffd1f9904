import type { Language } from '../../../../../shared/contract/kinds.ts'
import type { PlatformFailure } from '../../../connectors/askPlatform.ts'
import type { NotarialState } from '../../../connectors/notarization.ts'

type Words = {
  readonly title: string
  readonly hint: string
  readonly handOver: string
  readonly askProgress: string
  readonly handedOver: string
  readonly states: Readonly<Record<NotarialState, string>>
  readonly failures: Readonly<Record<PlatformFailure, string>>
}

export const handOffWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: '智能公证平台',
    hint: '姓名、电话和填写的内容会交给平台，身份证号码不给；申请人扫码后在平台上自己核验身份。',
    handOver: '转到公证平台',
    askProgress: '问平台办到哪一步',
    handedOver: '申请已经转到公证机构的平台。请用手机扫码，在平台上接着办。',
    states: {
      applied: '公证平台：已收到申请',
      accepted: '公证平台：已受理',
      reviewing: '公证平台：正在审核',
      'to-pay': '公证平台：等您缴费',
      issued: '公证平台：公证书已经出具',
      refused: '公证平台：不予办理，请到公证处问原因',
    },
    failures: {
      unreachable: '公证平台没有回应，什么也没有改。请过一会儿再试，或请申请人到窗口办。',
      refused: '公证平台不接受，什么也没有改。请核对，或请申请人到窗口办。',
      'not-understood': '公证平台的回答看不懂，什么也没有改。请告诉技术人员。',
    },
  },
  en: {
    title: 'Intelligent notarization',
    hint: 'Name, phone and answers are passed on, the identity number is not: the applicant proves who they are on the platform.',
    handOver: 'Hand over to the notary platform',
    askProgress: 'Ask the platform how it stands',
    handedOver:
      "Your application is now on the notary offices' platform. Scan the code with a phone to go on there.",
    states: {
      applied: 'Notary platform: application received',
      accepted: 'Notary platform: accepted',
      reviewing: 'Notary platform: being reviewed',
      'to-pay': 'Notary platform: waiting for your payment',
      issued: 'Notary platform: the certificate is issued',
      refused: 'Notary platform: not handled; please ask at the notary office why',
    },
    failures: {
      unreachable:
        'The platform did not answer; nothing was changed. Try again later, or ask the applicant to come.',
      refused:
        'The platform did not accept it; nothing was changed. Please check, or ask the applicant to come.',
      'not-understood':
        'The answer of the platform makes no sense; nothing was changed. Please tell the technicians.',
    },
  },
}
