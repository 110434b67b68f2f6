import type { Language } from '../../forms/language';
import type { Gateway } from '../gateway-client/gateway';
import { GatewayError } from '../gateway-client/gateway-error';
import type { SessionKeeper } from './session-keeper';

const person: Record<Language, string> = { 'zh-CN': '演示', 'en-US': 'Demo' };

/** The unit that the start page asked for in the address, `#unit=tourism`; never a code. */
export function unitInHash(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('unit');
}

/** Signs in with the demo's own code for a unit. @throws {GatewayError} outside the demo too. */
export async function signInToDemo(
  session: SessionKeeper,
  gateway: Gateway,
  unit: string,
  language: Language,
): Promise<void> {
  const code = (await gateway.demoCodes()).find((entry) => entry.unit === unit)?.code;
  if (code === undefined) throw new GatewayError('unit.unknown');
  await session.signIn(gateway, { unit, code, person: person[language] });
}
