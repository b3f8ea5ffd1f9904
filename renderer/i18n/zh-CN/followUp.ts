export const followUp = {
  title: '您可以',
  /** Shown while nobody can say how the request stands. */
  unknown: '现在不知道办到哪一步。如果已经办完，留言和撤回就不起作用了。',
  /** Shown once nothing is left to withdraw. */
  finished: '这件事现在不在办理，没有什么要撤回。想收回同意，请点“请求删除个人信息”。',
  /** What was sent is not shown: how to see, copy or correct it. */
  access:
    '您填写过的内容，为了保密，终端上不再显示。要看、要副本、要更正，请拨打 12348，或带身份证到窗口；还在办的，更正也可以写在留言里。',
  ask: '这次答复，您满意吗？',
  askBody: '先选一个，再点“提交评价”。也可以写几句。',
  levelLabel: '满意程度',
  levels: { 'very-satisfied': '很满意', satisfied: '满意', fair: '一般', dissatisfied: '不满意' },
  appraised: (level: string) => `您的评价：${level}`,
  writeFirst: '请先写几个字。',
  acts: {
    appraise: {
      open: '评价答复',
      title: '评价答复',
      body: [],
      field: '想说的话（可以不写）',
      submit: '提交评价',
      done: '谢谢您的评价',
      next: '评价会用来改进服务，每次答复评价一次。',
    },
    message: {
      open: '留言',
      title: '留言',
      body: ['留言会送给办理这件事的人，回话会放在“我的办理”里。'],
      field: '您的留言',
      submit: '送出留言',
      done: '留言已经保存',
      next: '回话会放在“我的办理”里，凭办理码来看。',
    },
    reschedule: {
      open: '改时间',
      title: '想改什么时间？',
      body: ['选一个方便的时间。新的时间定下以前，原来的约定还算数。'],
      field: '还想说的话（可以不写）',
      submit: '请求改时间',
      done: '改时间的请求已经保存',
      next: '工作人员定下新的时间后，会放在“我的办理”里。',
    },
    withdraw: {
      open: '撤回，不办了',
      title: '撤回',
      body: [
        '撤回以后，这件事就不再办理，也不再用您的信息。以后想办，可以重新申请。',
        '不用说原因，也不收费。',
      ],
      field: '原因（可以不写）',
      submit: '撤回',
      done: '撤回已经保存',
      next: '法律服务中心收到后，这件事就不再办理。',
    },
    erase: {
      open: '请求删除个人信息',
      title: '删除个人信息',
      body: [
        '删除的是：姓名、证件号码、电话、您写的内容和往来的话。删除后找不回来，办理码也查不到了。',
        '留下的是：收到过一份申请的凭证，里面没有您的信息。',
        '能不能现在删，由工作人员决定，结果会告诉您。规定要求保存的，到期会自动删除。',
        '还没有办完的事，请先撤回。',
      ],
      field: '想说的话（可以不写）',
      submit: '请求删除',
      done: '删除的请求已经保存',
      next: '由工作人员决定，结果会放在“我的办理”里；查不到了，就是已经删除。',
    },
  },
  kept: (until: string, source: string) => `咨询记录至少要保存到 ${until}，依据${source}。`,
  delivery: {
    waiting: '已保存在这台终端，还没有送到法律服务中心',
    delivered: '法律服务中心已经收到',
    held: '已保存，正等工作人员处理',
  },
  later: '网络一通就会自动送出，不用您再来。',
  heldBody: '这一条还没有送到，不会自己送出。请把办理码告诉工作人员，或拨打 12348。',
  here: '您后来做的，保存在这台终端',
  complain: '有意见，要投诉',
  /** Codes, Art. 31 */
  private: '私下请志愿者办事，是您自己的决定，和这项服务没有关系。本终端不介绍、不转达联系方式。',
  toMine: '回到我的办理',
}
