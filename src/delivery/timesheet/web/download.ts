import { address, caller } from '@web/api';
import { problemFrom } from '@web/api/problem';

/**
 * Fetches the workbook and gives it to the browser to keep: a plain link could not name the workspace.
 * @throws Problem when the server refuses.
 */
export async function downloadWorkbook(query: Record<string, string | boolean>): Promise<void> {
  const response = await fetch(address('/api/v1/time_reports.xlsx', { query }), {
    headers: caller.headers('GET', {}),
    credentials: 'same-origin',
  });
  if (!response.ok) throw await problemFrom(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'time_report.xlsx';
  link.click();
  URL.revokeObjectURL(link.href);
}
