export const home = {
  title: '您好，想办什么事？',
  searchHint: '点这里，写下您的问题',
  problems: '常见的难事',
  services: '办事',
  laws: '查法律',
  lawyers: '找律师',
  reserve: '预约律师',
  reserveHint: '六步，不用打很多字',
  more: '援助、公证等',
  mine: '我的办理',
  news: '新闻和公告',
  map: '地图找机构',
  hot: '常看的内容',
  /** Why these are shown: many opened them, an editor chose them, or some of each. */
  hotSource: {
    counts: '按近日打开的次数排列。只数次数，不记是谁。',
    editor: '工作人员挑选的常见内容。',
    both: '前面的按近日打开的次数排列，其余由工作人员挑选。只数次数，不记是谁。',
  },
  offlineSafe: '网络断开时也能查询',
  anonymous: '查询不用登记姓名',
  noContent: '法律内容还没有装好。工作人员正在准备，您可以先打 12348 咨询。',
}
