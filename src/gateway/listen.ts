import type { Server } from 'node:http';
import { errorCode } from './error-code';
import { StartUpError } from './start-up-error';

/**
 * Starts listening. Gives the port, which the system has chosen where 0 was asked for.
 * @throws {StartUpError} when the address can't be had.
 */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => reject(refusal(error, host, port));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function refusal(cause: Error, host: string, port: number): StartUpError {
  const at = String(port);
  switch (errorCode(cause)) {
    case 'EADDRINUSE':
      return new StartUpError(
        `端口 ${at} 已被别的程序占用，请停掉它，或用 PORT 换一个端口。`,
        `Port ${at} is in use; stop the other program or choose another with PORT.`,
        { cause },
      );
    case 'EACCES':
      return new StartUpError(
        `没有权限使用端口 ${at}，请用 PORT 换一个 1024 以上的端口。`,
        `Port ${at} is not permitted; choose one above 1024 with PORT.`,
        { cause },
      );
    default:
      return new StartUpError(
        `不能在 ${host}:${at} 上提供服务（${errorCode(cause)}），请检查 HOST 和 PORT。`,
        'Can’t listen there; check HOST and PORT.',
        { cause },
      );
  }
}
