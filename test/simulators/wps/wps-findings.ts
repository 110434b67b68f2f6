/** What a page did that WPS takes without a word, or that no page should do: a test fails on each. */
export class WpsFindings {
  /** Members that no object has, `Range.Vlaue2 was read`: WPS gives undefined, or takes what is assigned and forgets it. */
  readonly unknownMembers: string[] = [];
  /** Questions that WPS would have asked the person, and waited. */
  readonly prompts: string[] = [];
  /** What works in no WPS, whatever comes of it. */
  readonly mistakes: string[] = [];

  get all(): readonly string[] {
    return [
      ...this.unknownMembers,
      ...this.prompts.map((question) => `WPS asked the person: ${question}`),
      ...this.mistakes,
    ];
  }

  /** Notes it and refuses it as WPS would. */
  mistake(what: string): never {
    this.mistakes.push(what);
    throw new WpsError(what);
  }
}

/** What WPS throws: a number of COM's and some words. */
export class WpsError extends Error {
  constructor(
    message: string,
    readonly number = 1004,
  ) {
    super(message);
    this.name = 'WpsError';
  }
}
