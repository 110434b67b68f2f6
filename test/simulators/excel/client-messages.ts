import type { ExcelPlatform } from './excel-object';
import type { HostBridge, HostRequest } from './host-bridge';
import { ApiError, type ApiErrorCode } from './api-error';
import { actionTypes, requestFlags, type OfficeAnswer, type OfficeBatch } from './office-batch';
import { Traffic } from './traffic';
import { undoGroupHeader } from './undo-support';

/** What Excel on the web takes and gives in one message. */
const webLimit = 5 * 1024 * 1024;

/** A category of messages: events of objects. */
const eventCategory = 65_536;

type Execute = (batch: OfficeBatch, undoGroup: string | null) => OfficeAnswer;

/** The bridge's end in the program: answers batches, tells events, counts, and waits while a cell is edited. */
export class ClientMessages {
  readonly traffic = new Traffic();
  /** What was asked for and isn't simulated: a test that has any is no test. */
  readonly notSimulated: string[] = [];
  readonly bridge: HostBridge;

  private editing = false;
  private waiting: HostRequest[] = [];
  private underWay = 0;

  constructor(
    private readonly platform: ExcelPlatform,
    private readonly execute: Execute,
  ) {
    this.bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        this.take(text);
      },
    };
  }

  /** Whether the person is in the middle of typing into a cell. */
  get cellEdit(): boolean {
    return this.editing;
  }
  set cellEdit(isOn: boolean) {
    this.editing = isOn;
    if (isOn) return;
    for (const request of this.waiting.splice(0)) this.answer(request, JSON.stringify(request).length);
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    // The client goes through several promises after an answer before it asks again, so idle has to last a little.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      if (this.underWay > 0) quiet = -1;
    }
  }

  tell(eventId: number, target: string, content: unknown): void {
    const message = JSON.stringify(content);
    const entry = { messageCategory: eventCategory, messageType: eventId, targetId: target, message };
    // Behind the answer to the batch that it comes of.
    this.later(() => {
      this.later(() => {
        this.send({ type: 3, flags: 0, message: { entries: [entry] } });
      });
    });
  }

  private take(text: string): void {
    const request = JSON.parse(text) as HostRequest;
    const bytes = byteLength(text);
    if (!this.editing) this.answer(request, bytes);
    else if (((request.flags ?? 0) & requestFlags.delayForCellEdit) !== 0) this.waiting.push(request);
    else this.reply(request.id, refusal('InvalidOperationInCellEditMode'), isRelease(request), bytes);
  }

  private answer(request: HostRequest, bytes: number): void {
    if (this.platform === 'web' && bytes > webLimit) {
      this.reply(request.id, refusal('RequestPayloadSizeLimitExceeded'), false, bytes);
      return;
    }
    const group = request.message.headers?.[undoGroupHeader] ?? null;
    try {
      this.reply(
        request.id,
        this.execute(request.message.body as OfficeBatch, group),
        isRelease(request),
        bytes,
      );
    } catch (error) {
      this.notSimulated.push(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  private reply(id: number, answer: OfficeAnswer, isReleaseOnly: boolean, bytesOut: number): void {
    let body = JSON.stringify(answer);
    let bytesIn = byteLength(body);
    if (this.platform === 'web' && bytesIn > webLimit) {
      body = JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded'));
      bytesIn = byteLength(body);
    }
    this.traffic.count(isReleaseOnly, bytesOut, bytesIn);
    this.later(() => {
      this.send({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } });
    });
  }

  /** A program answers and tells in its own time, but in order. */
  private later(work: () => void): void {
    this.underWay += 1;
    setTimeout(() => {
      this.underWay -= 1;
      work();
    });
  }

  private send(message: unknown): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

function refusal(code: ApiErrorCode): OfficeAnswer {
  const { message } = new ApiError(code);
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400, ActionIndex: -1 },
  };
}

/** A run that is over lets go of its ranges, after it has given its result. */
function isRelease({ message }: HostRequest): boolean {
  const { Actions } = message.body as OfficeBatch;
  return (
    Actions.some(({ Name }) => Name === '_RemoveReference') &&
    Actions.every(
      ({ Name, ActionType }) => ActionType === actionTypes.instantiate || Name === '_RemoveReference',
    )
  );
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
