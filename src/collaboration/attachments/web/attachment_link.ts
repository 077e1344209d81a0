import { address } from '@web/api/caller';
import { useViewer } from '@web/shell';
import { useCallback } from 'react';

/** The address of a file's bytes. A link sends no headers, so the workspace is named in it. */
export function useAttachmentLink(): (attachment_id: string, look?: 'inline') => string {
  const { workspace } = useViewer();
  return useCallback(
    (attachment_id, look) =>
      address('/api/v1/attachments/{attachment_id}/content', {
        path: { attachment_id },
        query: {
          workspace: workspace.id,
          ...(look === 'inline' ? { inline_picture: true } : {}),
        },
      }),
    [workspace.id],
  );
}
