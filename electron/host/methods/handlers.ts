import type { FailureCode, MethodName, Output, Parsed } from '../../../shared/contract/contract.ts'
import type { Result } from '../../../shared/result.ts'

type Outcome<M extends MethodName> = Result<Output<M>, FailureCode>

/** What answers the methods of one subject; inputs arrive parsed. */
export type Handlers<M extends MethodName = MethodName> = {
  [Name in M]: (input: Parsed<Name>) => Outcome<Name> | Promise<Outcome<Name>>
}
