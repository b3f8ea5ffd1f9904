export const institution = {
  title: '机构信息',
  kinds: {
    'law-firm': '律师事务所',
    notary: '公证机构',
    'grassroots-legal': '基层法律服务所',
    appraisal: '司法鉴定机构',
    arbitration: '仲裁委员会',
    mediation: '人民调解委员会',
    'legal-aid': '法律援助机构',
  },
  creditCode: '信用代码',
  practitioners: (n: number) => `这里的人员（${n} 位）`,
  noPractitioners: '名录里没有登记这里的人员。',
  services: '在这里办什么',
  service: (name: string) => `${name}：带什么、怎么办`,
  open: '看这家机构',
}
