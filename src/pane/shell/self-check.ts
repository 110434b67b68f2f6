import type { Language } from '../../forms/language';
import { chinaTime } from '../../forms/timeliness';
import type { GatewayError } from '../gateway-client/gateway-error';
import type { GatewayProbe } from '../gateway-client/gateway';
import type { PaneServices } from './pane-services';
import { selfCheckTexts } from './self-check-texts';

/** A line of the self-check. `bad` is what support should look at first. */
export interface CheckedFact {
  readonly label: string;
  readonly value: string;
  readonly bad: boolean;
}

/** What the page around the pane is like. */
export interface PageFacts {
  /** Without what follows `?` or `#`. */
  readonly address: string;
  readonly isSecure: boolean;
  readonly userAgent: string;
  readonly keepsStorage: boolean;
  readonly size: string;
}

/** Seconds between two clocks that are worth a word. */
const tolerance = 120;

/** Program, page and what the pane can do here: known at once. Nobody's name, no code, nothing of the sheet. */
export function factsAtHand(services: PaneServices, page: PageFacts, language: Language): CheckedFact[] {
  const words = selfCheckTexts[language];
  const { capabilities } = services.host;
  const program = services.programFacts?.() ?? null;
  const found = program?.features.filter((feature) => feature.found).map(({ name }) => name) ?? [];
  const missing = program?.features.filter((feature) => !feature.found).map(({ name }) => name) ?? [];
  const name = program?.name ?? words.programs[capabilities.program];
  const fact = (label: string, value: string, bad = false): CheckedFact => ({ label, value, bad });
  return [
    // As the clocks on the walls of these offices show it.
    fact(words.time, `${chinaTime(services.now()).slice(0, 19).replace('T', ' ')} (UTC+8)`),
    fact(words.program, [name, program?.version ?? words.versionUnknown].join(' ')),
    fact(words.displayLanguage, capabilities.displayLanguage),
    ...(found.length > 0 ? [fact(words.found, found.join(words.comma))] : []),
    ...(missing.length > 0 ? [fact(words.missing, missing.join(words.comma))] : []),
    fact(
      words.capabilities,
      [
        words.undo(capabilities.undoGroups),
        words.spares(capabilities.sparesUndo),
        words.prompts(capabilities.inputPrompts),
        words.print(capabilities.printSetup),
      ].join(words.semicolon),
    ),
    ...(typeof program?.trouble === 'string' ? [fact(words.trouble, program.trouble, true)] : []),
    fact(words.page, page.address),
    fact(words.secure, page.isSecure ? words.yes : words.notSecure),
    fact(words.storage, page.keepsStorage ? words.keeps : words.keepsNot, !page.keepsStorage),
    fact(words.size, page.size),
    fact(words.userAgent, page.userAgent),
  ];
}

/** What the gateway answered, or what kept it from that. */
export function gatewayFacts(
  address: string,
  answer: GatewayProbe | GatewayError,
  language: Language,
): CheckedFact[] {
  const words = selfCheckTexts[language];
  const at: CheckedFact = { label: words.gateway, value: address, bad: false };
  if (answer instanceof Error)
    return [at, { label: words.state, value: `${words.noAnswer} (${answer.code})`, bad: true }];
  const { health, clockAhead, milliseconds } = answer;
  const seconds = clockAhead === null ? null : Math.round(clockAhead / 1_000);
  return [
    at,
    {
      label: words.state,
      value: `${words.states[health.status]} · ${health.version} · ${Math.round(milliseconds)} ms`,
      bad: health.status !== 'ok',
    },
    {
      label: words.clock,
      value: seconds === null ? words.clockUnknown : words.clockAhead(seconds),
      bad: seconds !== null && Math.abs(seconds) > tolerance,
    },
  ];
}
