export const information = {
  title: '新闻、公告和解读',
  kind: '看哪一类',
  all: '全部',
  important: '重要',
  /** The list of what is important now, on the home and the attract screen. */
  now: '近日重要消息',
  none: '这一类现在没有内容',
  noneBody: '可以看别的类别，或者问工作人员、拨打 12348。',
}
