/** Where the engagement shows what an item of the ledger is about: a tab, with the thing open in it. */
export function placeOf(item: string, cause = ''): string | null {
  if (cause === 'pause') return 'overview';
  if (cause === 'quota_shortfall') return 'time';
  const [kind = '', id = ''] = item.split(':');
  switch (kind) {
    case 'question':
      return `discovery?part=questions&open=${id}`;
    case 'brief':
      return `discovery?part=briefs&open=${id}`;
    case 'answers':
      return 'discovery?part=questions';
    case 'document_check':
    case 'document_approval':
      return 'document';
    case 'estimate_check':
      return 'estimate';
    case 'change':
      return `blocks?change=${id}`;
    case 'acceptance':
    case 'block':
      // Without a document configuration is one piece of work, and no block.
      return id === 'configuration' ? 'blocks' : `blocks?open=${id}`;
    case 'stage':
      return id === 'configuration' ? 'blocks' : id;
    default:
      return null;
  }
}
