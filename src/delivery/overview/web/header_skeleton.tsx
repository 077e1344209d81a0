import { Skeleton } from '@mantine/core';
import styles from './engagement_header.module.css';

/** As tall as the header will be, so that nothing jumps. */
export function HeaderSkeleton() {
  return (
    <section className={styles.header} aria-busy>
      <div className={styles.strip}>
        {[70, 120, 96, 88, 104].map((width, index) => (
          <div key={width} className={styles.fact} data-foldable={index > 1 || undefined}>
            <Skeleton height={9} width={width * 0.6} mt={4} />
            <Skeleton height={14} width={width} mt={8} mb={5} />
          </div>
        ))}
      </div>
      <div className={styles.steps}>
        <Skeleton height={14} width="60%" />
      </div>
    </section>
  );
}
