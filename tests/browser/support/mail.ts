/** The words of a letter, whichever way they were packed for the road. */
export function textOfMail(letter: string): string {
  const [head = '', ...body] = letter.split(/\r?\n\r?\n/);
  const packed = body.join('\n\n');
  const way = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (way === 'base64') return Buffer.from(packed, 'base64').toString('utf8');
  if (way !== 'quoted-printable') return packed;
  const bytes = packed
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
