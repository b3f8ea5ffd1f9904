export const receipt = {
  title: '已经保存',
  saved: '已保存在这台终端，还没有送到法律服务中心',
  savedBody: '网络一通就会自动送出，不用您再来。',
  delivered: '法律服务中心已经收到',
  deliveredAt: (time: string) => `${time} 收到`,
  held: '已保存，正等工作人员处理',
  heldBody: '您的申请没有丢。请把办理码告诉工作人员，或拨打 12348。',
  code: '办理码',
  keep: '请拍照或抄下办理码。以后凭它和电话号码后四位查进度。',
  qr: '用手机扫一扫，把凭证存下来（不用网络）',
  qrLabel: '含有办理码和日期的二维码',
  dueTitle: '接下来',
  lawyerOf: (name: string, institution: string) => `${name}（${institution}）`,
  contact: '谁来联系',
  cost: '费用',
  free: '在这里申请、预约和查询，都不收费。',
  /** The periods cannot begin before. */
  onceThere: '法律服务中心收到以后，才有人办。到了日期还没有消息，请拨打 12348。',
  noDue: '有了答复或进展，凭办理码和电话号码后四位在“我的办理”里看。着急的事请拨打12348。',
  due: {
    decide: '决定是否接受',
    contact: '有人与您联系',
    schedule: '定下见面的时间和地点',
    assign: '指派人员帮您',
    certificate: '出具公证书',
  },
  /** What is counted from something still to come. */
  later: {
    assign: '决定给的，指派人员帮您',
    certificate: '受理以后，出具公证书',
  },
  dueBy: (date: string) => `最晚 ${date}`,
  duePending: '待确认',
  duePendingWhy: '那一年的放假安排还没有公布，不能乱猜日期。',
  dueWhy: (days: number, unit: 'working-day' | 'calendar-day', source: string) =>
    `${days} ${unit === 'working-day' ? '个工作日' : '日'}内，依据${source}`,
  /** Described, not quoted: the Chinese title of the Codes was not at hand. */
  codes: (article: string) => `上海12348网上服务规范（试行）第${article}条`,
  source: (title: string, article: string) => `《${title}》第${article}条`,
  toMine: '查办理进度',
  done: '记好了，结束并清除',
}
