/** Who is asking: a signed-in unit. The office may see and do what any unit may. */
export interface Caller {
  readonly unit: string;
  readonly role: 'unit' | 'office';
  /** 填报人 as typed at sign-in. */
  readonly person: string | null;
}
