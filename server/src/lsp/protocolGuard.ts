import { ErrorCodes, type Message, type MessageReader, type MessageWriter, ResponseError } from 'vscode-languageserver';

/** An unchecked message of the client. */
type Incoming = Message & { readonly id?: unknown; readonly method?: unknown; readonly params?: unknown };

type Stage = 'new' | 'initialized' | 'shut down';

/**
 * Enforces the order of the protocol, which the library does not: no request before `initialize` or after `shutdown`, one
 * `initialize`, and no message that would crash the library. Rejected requests get an error, rejected notifications are dropped.
 */
export class ProtocolGuard {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  private stage: Stage = 'new';
  private initializeId: unknown;
  private hasStarted = false;
  private readonly onClient: (processId: unknown) => void;

  /** `onClient` is called with the client's process id from `initialize`. */
  constructor(reader: MessageReader, writer: MessageWriter, onClient: (processId: unknown) => void = () => undefined) {
    this.onClient = onClient;
    this.reader = {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) =>
        reader.listen((message: Incoming) => {
          if (this.admits(message)) callback(plain(message));
        }),
      dispose: () => reader.dispose(),
    };
    this.writer = {
      onError: writer.onError,
      onClose: writer.onClose,
      write: async (message: Incoming) => {
        // A failed `initialize` may be retried.
        if (this.stage === 'initialized' && 'error' in message && message.id === this.initializeId) this.stage = 'new';
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    };
  }

  /** Whether the message may be passed to the library. */
  private admits(message: Incoming): boolean {
    if (!isObject(message) || typeof message.method !== 'string') return true;
    if (!('id' in message)) return this.admitsNotification(message);
    const refusal = isId(message.id)
      ? this.refusalOf(message)
      : new ResponseError(ErrorCodes.InvalidRequest, 'The id of a request must be a number or a string.');
    if (refusal) this.answer(message.id, refusal);
    else this.follow(message);
    return refusal === undefined;
  }

  private admitsNotification({ method, params }: Incoming): boolean {
    if (method === 'exit') return true;
    if (this.stage !== 'initialized') return false;
    if (method === 'initialized') {
      const isFirst = !this.hasStarted;
      this.hasStarted = true;
      return isFirst;
    }
    if (method === '$/cancelRequest') return isObject(params) && isId(params['id']);
    return isStructured(params);
  }

  private refusalOf({ method, params }: Incoming): ResponseError | undefined {
    if (method === 'initialize') {
      if (this.stage !== 'new')
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.');
      return isObject(params)
        ? undefined
        : new ResponseError(ErrorCodes.InvalidParams, 'The parameters of initialize must be an object.');
    }
    if (this.stage === 'new')
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    if (this.stage === 'shut down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    return isStructured(params)
      ? undefined
      : new ResponseError(ErrorCodes.InvalidParams, 'Parameters must be an object or a list.');
  }

  private follow({ method, id, params }: Incoming): void {
    if (method === 'shutdown') this.stage = 'shut down';
    if (method !== 'initialize') return;
    this.stage = 'initialized';
    this.initializeId = id;
    if (isObject(params)) this.onClient(params['processId']);
  }

  private answer(id: unknown, error: ResponseError): void {
    const response = { jsonrpc: '2.0', id: isId(id) ? id : null, error: error.toJson() };
    // A broken pipe is detected by the reader.
    this.writer.write(response).catch(() => undefined);
  }
}

/** The library exits if there is no process with the id in `processId`, even if the id is invalid. */
function plain(message: Incoming): Message {
  const params = isObject(message) && message['method'] === 'initialize' ? message['params'] : undefined;
  if (!isObject(params)) return message;
  const processId = params['processId'];
  const isUsable = Number.isInteger(processId) && Number(processId) > 0 && Number(processId) < 2 ** 31;
  return isUsable ? message : withParams(message, { ...params, processId: null });
}

function withParams(message: Incoming, params: unknown): Incoming {
  return { ...message, params };
}

function isId(id: unknown): id is string | number {
  return typeof id === 'string' || typeof id === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStructured(params: unknown): boolean {
  return params === undefined || typeof params === 'object';
}
