import { Skeleton } from '@mantine/core';
import styles from './workspace_frame.module.css';

/** The frame while it is not known who looks: the same boxes, so that nothing jumps. */
export function FrameSkeleton() {
  return (
    <div className={styles.frame} aria-hidden>
      <div className={styles.side}>
        <Skeleton height={36} radius="md" />
        {[60, 48, 72, 66, 80].map((width) => (
          <Skeleton key={width} height={12} width={`${width}%`} my={9} />
        ))}
      </div>
      <div className={styles.main}>
        <div className={styles.waiting}>
          <Skeleton height={22} width={240} />
          <Skeleton height={160} radius="lg" mt="lg" />
        </div>
      </div>
    </div>
  );
}
