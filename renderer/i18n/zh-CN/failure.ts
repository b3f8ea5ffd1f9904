export const failure = {
  help: '请工作人员帮忙，或拨打 12348。',
  retry: '再试一次',
  'invalid-input': { what: '有一处填写不对', now: '请检查填写的内容，再试一次。' },
  'unknown-method': { what: '这台终端还不能办这件事', now: '可以返回，先办别的事。' },
  'not-found': { what: '没有找到', now: '请返回上一步，换一个再试。' },
  'no-content': { what: '法律内容还没有装好', now: '工作人员正在准备，请过一会儿再来。' },
  'storage-full': { what: '这台终端存满了，没有保存', now: '您填写的内容还在屏幕上，请先不要离开。' },
  'not-accepting': {
    what: '现在不能收预约',
    now: '您填写的内容还在屏幕上，请先不要离开。',
  },
  'wrong-pin': { what: '密码不对', now: '请向管理这台终端的人问清密码，再试一次。' },
  'too-many-attempts': { what: '试的次数太多了', now: '为了安全，请过几分钟再试。' },
  offline: { what: '网络不通', now: '查法律、找律师照样可以用。过一会儿再试。' },
  'host-unavailable': { what: '终端正在恢复', now: '等几秒钟，再试一次。已填写的内容都还在。' },
  internal: { what: '终端出了点问题', now: '请再试一次。' },
}
