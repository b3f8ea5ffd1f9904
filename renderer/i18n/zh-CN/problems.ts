export const problems = {
  wages: { name: '工资拖欠', query: '拖欠工资' },
  divorce: { name: '离婚', query: '离婚' },
  housing: { name: '房屋租赁', query: '房屋租赁' },
  traffic: { name: '交通事故', query: '交通事故' },
  debt: { name: '欠债借款', query: '民间借贷' },
  injury: { name: '工伤', query: '工伤' },
  inheritance: { name: '遗产继承', query: '继承' },
  consumer: { name: '买东西吃亏', query: '消费者权益' },
  neighbours: { name: '邻里纠纷', query: '相邻关系' },
}
