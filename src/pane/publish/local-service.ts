import { wpsAddinName } from '../../protocol/wps-registration';

/** An add-in as WPS's own list has it. */
export interface InstalledAddin {
  readonly name: string;
  readonly addonType: string;
  readonly url: string;
}

export type ServiceTrouble =
  /** Nobody answers: WPS is not there, does not run its service, or the browser does not let the page ask. */
  | 'absent'
  | 'timeout'
  /** It answers, but not as a version that takes add-ins of this kind. */
  | 'too-old'
  /** It says no, in words of its own. */
  | 'refused';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly trouble: ServiceTrouble,
    readonly detail: string,
  ) {
    super(`${trouble}: ${detail}`);
  }
}

export interface ServiceSurroundings {
  /** Where the service may be, the likeliest first: `http://127.0.0.1:58890`. */
  readonly addresses: readonly string[];
  readonly fetch: typeof fetch;
  /** Milliseconds for an answer; it has been seen not to come at all. */
  readonly patience: number;
}

/** What WPS takes for a version of the add-in; it asks for the files themselves each time. */
const version = '1.0.0';

/** The service that WPS runs on each machine, for pages to register add-ins with it. All calls may throw a `ServiceError`. */
export class LocalService {
  private address: string | null = null;

  constructor(private readonly surroundings: ServiceSurroundings) {}

  /** Looks for the service. @returns its version, `1.0.1` */
  async find(): Promise<string> {
    this.address = null;
    let trouble: unknown = new ServiceError('absent', 'nowhere to look');
    for (const address of this.surroundings.addresses) {
      try {
        const found = (await this.post(address, '/version', '')).trim();
        if (found === '') throw new ServiceError('too-old', 'no version');
        this.address = address;
        return found;
      } catch (error) {
        trouble = error;
        if (error instanceof ServiceError && error.trouble === 'too-old') break;
      }
    }
    throw trouble;
  }

  async list(): Promise<readonly InstalledAddin[]> {
    const text = await this.ask('/publishlist', '');
    if (text.trim() === '') return [];
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) return list.flatMap(addinOf);
    } catch {
      // Not a list: said below.
    }
    throw new ServiceError('too-old', `publishlist: ${text.slice(0, 100)}`);
  }

  enable(url: string): Promise<void> {
    return this.deploy('enable', url);
  }

  disable(url: string): Promise<void> {
    return this.deploy('disable', url);
  }

  private async deploy(cmd: 'enable' | 'disable', url: string): Promise<void> {
    const request = {
      ...{ cmd, name: wpsAddinName, url, addonType: 'et', online: 'true', version, customDomain: '' },
    };
    const answer = (await this.ask('/deployaddons/runParams', base64(JSON.stringify(request)))).trim();
    if (answer !== '' && answer.toUpperCase() !== 'OK')
      throw new ServiceError('refused', answer.slice(0, 200));
  }

  private ask(path: string, body: string): Promise<string> {
    if (this.address === null) throw new ServiceError('absent', 'not found yet');
    return this.post(this.address, path, body);
  }

  private async post(address: string, path: string, body: string): Promise<string> {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, this.surroundings.patience);
    try {
      // Without a content type of its own, so that the browser asks at once and not first whether it may.
      const response = await this.surroundings.fetch(address + path, {
        method: 'POST',
        body,
        credentials: 'omit',
        cache: 'no-store',
        signal: controller.signal,
      });
      const text = await response.text();
      if (response.ok) return text;
      throw new ServiceError(
        response.status === 404 ? 'too-old' : 'refused',
        `${response.status} ${text.slice(0, 200)}`.trim(),
      );
    } catch (error) {
      if (error instanceof ServiceError) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      throw new ServiceError(controller.signal.aborted ? 'timeout' : 'absent', detail);
    } finally {
      clearTimeout(timer);
    }
  }
}

function addinOf(entry: unknown): readonly InstalledAddin[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { name, addonType, url, enable } = entry as Readonly<Record<string, unknown>>;
  // What was disabled stays on the list in some versions.
  if (typeof name !== 'string' || /^(false|disable)/.test(String(enable))) return [];
  return [
    {
      name,
      addonType: typeof addonType === 'string' ? addonType : '',
      url: typeof url === 'string' ? url : '',
    },
  ];
}

/** Of a text in UTF-8. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
