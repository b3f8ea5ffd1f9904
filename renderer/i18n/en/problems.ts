import type { Catalogue } from '../zh-CN.ts'

export const problems: Catalogue['problems'] = {
  wages: { name: 'Unpaid wages', query: '拖欠工资' },
  divorce: { name: 'Divorce', query: '离婚' },
  housing: { name: 'Renting', query: '房屋租赁' },
  traffic: { name: 'Road accident', query: '交通事故' },
  debt: { name: 'Loans, debts', query: '民间借贷' },
  injury: { name: 'Work injury', query: '工伤' },
  inheritance: { name: 'Inheritance', query: '继承' },
  consumer: { name: 'Shopping', query: '消费者权益' },
  neighbours: { name: 'Neighbours', query: '相邻关系' },
}
