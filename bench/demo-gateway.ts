import { spawn } from 'node:child_process';
import process from 'node:process';

export interface DemoGateway {
  readonly address: string;
  /** What it has written to its log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** The built demo on a free port, with a data folder and pages of its own, and the campaign of a file where one is named. */
export async function startDemoGateway(
  main: string,
  folders: { readonly data: string; readonly pages: string; readonly campaign?: string },
): Promise<DemoGateway> {
  const child = spawn(process.execPath, [main, '--demo'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      FUJIANTONG_DATA_DIR: folders.data,
      FUJIANTONG_PUBLIC_DIR: folders.pages,
      FUJIANTONG_CAMPAIGN: folders.campaign,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
  };
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    });
    void closed.then(() => reject(new Error('the gateway did not start')));
  });
  return { address, log: () => output, stop };
}

/** What the pane keeps of a unit that is signed in, as it keeps it. */
export async function signedInAccount(address: string, unit: string): Promise<string> {
  const ask = async (path: string, options: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(address + path, options);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json();
  };
  const codes = (await ask('/demo/access-codes')) as readonly { unit: string; code: string }[];
  const code = codes.find((entry) => entry.unit === unit)?.code;
  const session = (await ask('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ unit, code }),
  })) as { readonly token: string };
  const campaign = await ask('/api/campaign', { headers: { Authorization: `Bearer ${session.token}` } });
  return JSON.stringify({ session, person: null, campaign });
}
