import type { Submission } from '../../../shared/contract/requests.ts'
import { person, submission, type TestCentre } from '../../../sync/centre/testCentre.ts'

type Form = Record<string, unknown>

const service = (serviceId: string, serviceName: string, desk: string, more: Form): Form => ({
  kind: 'service-application',
  serviceId,
  serviceName,
  desk,
  periods: [],
  ...more,
})

/** What people ask for, as a kiosk seals it; all of it is invented. */
export const forms = {
  consultation: service('consultation', '法律咨询', 'volunteer', {
    lines: [
      { label: '哪方面的事', text: '工资、劳动' },
      { label: '您的问题', text: '示例：公司两个月没发工资，也没签合同，我该先找谁？' },
    ],
  }),
  mediation: service('mediation', '人民调解', 'institution', {
    institutionId: 'inst-047',
    periods: ['mediation.contact'],
    lines: [
      { label: '什么纠纷', text: '邻里' },
      { label: '说一说', text: '示例：楼上漏水，泡坏了天花板，物业调解过一次没有谈成。' },
    ],
  }),
  legalAid: service('legal-aid', '法律援助', 'institution', {
    institutionId: 'inst-035',
    periods: ['legal-aid.decide', 'legal-aid.assign'],
    urgent: true,
    lines: [
      { label: '什么事', text: '工伤' },
      { label: '期限', text: '示例：仲裁裁决的起诉期限还有五天' },
    ],
  }),
  reservation: {
    kind: 'lawyer-reservation',
    practitionerId: 'prac-001',
    matter: 'labour',
    mode: 'in-person',
    time: 'weekday-morning',
    summary: '示例：想请律师看一下解除合同的通知。',
  },
} satisfies Record<string, Form>

/** Sends a request as a kiosk does at that instant; its page at the desk, and its receipt code. */
export async function ask(
  centre: TestCentre,
  at: Date,
  form: Form,
  identity: Submission['identity'] = person,
): Promise<{ request: string; code: string }> {
  centre.clock.now = at
  const acceptedAt = at.toISOString()
  const consent = { ...submission().consent, acceptedAt, sharedWith: '示例承办单位' }
  const payload = { ...submission(), form, identity, consent }
  const { id, code, bytes } = await centre.sealed(payload, { kind: String(form.kind) })
  const { status } = await centre.post('/v1/requests', bytes)
  if (status !== 201) throw new Error(`a request answers ${status}`)
  return { request: `/desk/requests/${id}`, code }
}
