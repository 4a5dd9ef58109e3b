/** Makes the answer to one record, or its text; throws DuizhaoError for a record that is not valid. */
export type Answer = (record: Readonly<Record<string, unknown>>) => object

/** The text of an answer without its id: an object of JSON that is not empty. */
export class AnswerText {
  constructor(readonly json: string) {}
}
