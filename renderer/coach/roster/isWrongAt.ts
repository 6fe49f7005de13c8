import * as v from 'valibot'

/** Whether what was typed is wrong in this field; `read` is what a schema made of all the fields. */
export function isWrongAt(
  read: { readonly issues?: readonly v.BaseIssue<unknown>[] | undefined },
  key: string,
): boolean {
  return read.issues?.some(issue => v.getDotPath(issue) === key) === true
}
