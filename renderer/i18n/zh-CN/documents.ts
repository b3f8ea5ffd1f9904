export const documents = {
  title: '阅读',
  kinds: {
    case: '案例',
    qa: '问答',
    news: '新闻',
    notice: '公告',
    interview: '访谈',
    interpretation: '解读',
  },
  sampleTitle: '这是编写的示例',
  sampleBody: '人物和事情是虚构的，只供了解，不代替律师意见和官方文本。',
  cites: '说到的法律条文',
  notHeld: '（本终端没有收录这部法律）',
}
