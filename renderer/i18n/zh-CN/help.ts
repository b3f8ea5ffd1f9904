export const help = {
  title: '找人帮忙',
  staff: '请本大厅的工作人员',
  staffBody: '工作人员就在附近，可以帮您操作。',
  line: '拨打 12348',
  lineBody: '公共法律服务热线，免费咨询。',
  emergency: '遇到危险，拨打 110',
  emergencyBody: '有人打您、威胁您，请马上报警。',
  disclaimerTitle: '说明',
  disclaimer: '这里的内容只供参考，不代替律师意见和官方文本。',
  kiosk: '本终端',
}
