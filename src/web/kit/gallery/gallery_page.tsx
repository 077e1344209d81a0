import { SegmentedControl } from '@mantine/core';
import { useUrlState } from '@web/shell/links';
import { Page } from '../page';
import { ChartsGallery } from './charts_gallery';
import { FormsGallery } from './forms_gallery';
import styles from './gallery.module.css';
import { ListsGallery } from './lists_gallery';
import { OverlaysGallery } from './overlays_gallery';
import { PartsGallery } from './parts_gallery';
import { ShellGallery } from './shell_gallery';

const parts = {
  parts: PartsGallery,
  lists: ListsGallery,
  forms: FormsGallery,
  overlays: OverlaysGallery,
  charts: ChartsGallery,
  shell: ShellGallery,
};
type PartKey = keyof typeof parts;
const keys = Object.keys(parts) as PartKey[];

/** Every component of the kit with believable content, for looking at. Part of no build. */
export function GalleryPage() {
  const [chosen, choose] = useUrlState('part', 'parts');
  const key = keys.find((each) => each === chosen) ?? 'parts';
  const Part = parts[key];
  if (key === 'shell') return <Part />;
  return (
    <main className={styles.gallery}>
      <Page
        title="Kit"
        subtitle="Every component as screens use it."
        actions={
          <SegmentedControl size="xs" data={keys} value={key} onChange={choose} aria-label="Part" />
        }
      >
        <Part />
      </Page>
    </main>
  );
}
