import { address, type CallOptions, caller } from './caller';
import { noAnswer, Problem, type ProblemDocument } from './problem';

export interface UploadProgress {
  sent_bytes: number;
  total_bytes: number;
}

/**
 * Sends one file as the body of the request, as it is read from the disk. XMLHttpRequest, because `fetch`
 * does not tell how much has left.
 * @throws Problem as the caller does; AbortError when `signal` fires.
 */
export function upload<Body>(
  method: 'POST' | 'PUT',
  path: string,
  file: File,
  options: CallOptions & { onProgress?: (progress: UploadProgress) => void } = {},
): Promise<Body> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address(path, options));
    for (const [name, value] of Object.entries(caller.headers(method, options))) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    request.responseType = 'json';
    request.upload.onprogress = (event) =>
      options.onProgress?.({ sent_bytes: event.loaded, total_bytes: file.size });
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Body);
      const document = request.response as ProblemDocument | null;
      reject(new Problem(document ?? { title: request.statusText, status: request.status }));
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
