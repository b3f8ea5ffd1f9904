export const end = {
  title: '结束并清除？',
  body: '您查看和填写的内容会从屏幕上全部清除。已经提交的申请还在，会照样送出。请先记下办理码。',
  confirm: '结束并清除',
  cancel: '先不结束',
}
