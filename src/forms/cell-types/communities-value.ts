/** A community or village with the people of it who took part. */
export interface Community {
  readonly name: string;
  readonly people: number;
}

export interface CommunitiesValue {
  readonly communities: readonly Community[];
  /** How many communities were counted without a name (2个社区). */
  readonly unnamed: number;
  /** All people, named communities or not. */
  readonly total: number;
}

export const noCommunities: CommunitiesValue = { communities: [], unnamed: 0, total: 0 };

/** `双紫村50人、御营社区30人`, `2个社区120人` */
export function formatCommunities(value: CommunitiesValue): string {
  const named = value.communities.map(({ name, people }) => `${name}${String(people)}人`);
  const people = value.total - value.communities.reduce((sum, community) => sum + community.people, 0);
  const unnamed = value.unnamed > 0 ? [`${String(value.unnamed)}个社区${String(people)}人`] : [];
  return [...named, ...unnamed].join('、') || '0';
}
