/** Something the person who starts the program has to put right: said in one sentence, without a stack. */
export class StartUpError extends Error {
  override readonly name = 'StartUpError';
  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese} ${english}`.replace(/\s+/g, ' '), options);
  }
}
