import Database from 'better-sqlite3'
import { copyFileSync, statSync } from 'node:fs'
import { indexSuggestions } from '/work/main/sync/pull/indexes/suggestions.ts'
const [,, from='', to=''] = process.argv
copyFileSync(from,to)
const db=new Database(to); db.pragma('journal_mode=OFF'); db.pragma('synchronous=OFF')
const t=performance.now(), c0=process.cpuUsage(); db.transaction(()=>indexSuggestions(db))(); {const c=process.cpuUsage(c0);console.log('build ms',performance.now()-t,'cpu',(c.user+c.system)/1000)}
for(const n of ['named','suggestion','suggestion_top','suggestion_entry','word','sound']) console.log(n, db.prepare(`select count(*) from ${n}`).pluck().get(), (db.prepare('select sum(pgsize) from dbstat where name=?').pluck().get(n) as number/1e6).toFixed(1)+'MB')
db.close(); console.log(statSync(from).size/1e6, statSync(to).size/1e6)
