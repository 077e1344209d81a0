import { address, type CallOptions, caller } from './caller';
import { noAnswer, problemFrom } from './problem';

/**
 * Saves what the server answers as a file of that name. A plain link would not do: it cannot name the workspace.
 * @throws Problem as every call does.
 */
export async function download(
  path: string,
  options: Pick<CallOptions, 'path' | 'query'>,
  file_name: string,
): Promise<void> {
  const headers = { ...caller.headers('GET', options), Accept: '*/*' };
  const response = await fetch(address(path, options), {
    headers,
    credentials: 'same-origin',
  }).catch(() => {
    throw noAnswer();
  });
  if (!response.ok) throw await problemFrom(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = file_name;
  link.click();
  // The browser has taken hold of the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
