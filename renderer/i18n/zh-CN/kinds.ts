export const kinds = {
  lawyer: '律师',
  notary: '公证员',
  'grassroots-legal': '基层法律服务工作者',
  appraiser: '司法鉴定人',
}
