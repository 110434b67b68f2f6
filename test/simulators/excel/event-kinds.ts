/** The events that are told, by the method that registers them: the number at the bridge and the name in scripts. */
export const eventKinds = {
  DataChangedEvent: { id: 10, member: 'onChanged' },
  ActivatedEvent: { id: 11, member: 'onActivated' },
  DeactivatedEvent: { id: 12, member: 'onDeactivated' },
  AddedEvent: { id: 13, member: 'onAdded' },
  SelectionChangedEvent: { id: 14, member: 'onSelectionChanged' },
  DeletedEvent: { id: 15, member: 'onDeleted' },
  FormatChangedEvent: { id: 18, member: 'onFormatChanged' },
  EventNameChanged: { id: 25, member: 'onNameChanged' },
  EventVisibilityChanged: { id: 26, member: 'onVisibilityChanged' },
  EventMoved: { id: 27, member: 'onMoved' },
} as const;

export type EventKind = keyof typeof eventKinds;

/** What `_RegisterDataChangedEvent` and the like ask for; null for another method. */
export function registration(
  wireMethod: string,
): { readonly kind: EventKind | null; readonly isOn: boolean } | null {
  const [, off, kind] = /^_(Unr|R)egister(\w+)$/.exec(wireMethod) ?? [];
  if (kind === undefined) return null;
  return { kind: kind in eventKinds ? (kind as EventKind) : null, isOn: off === 'R' };
}
