import { type ServicePackage, usePackageFigures } from './package_meaning';
import styles from './packages.module.css';
import { usePackageWords, useTextInLocale } from './words';

/** All packages side by side, one figure a row. */
export function PackageComparison({ packages }: { packages: readonly ServicePackage[] }) {
  const t = usePackageWords();
  const textOf = useTextInLocale();
  const figuresOf = usePackageFigures();
  const columns = packages.map((each) => ({ each, figures: figuresOf(each) }));
  const rows = columns[0]?.figures ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section className={styles.scroll} tabIndex={0} aria-label={t('compare')}>
      <table className={styles.comparison}>
        <thead>
          <tr>
            <td />
            {columns.map(({ each }) => (
              <th key={each.key} scope="col">
                {textOf(each.name)}
                <span className={styles.tier}>{t(`tier.${each.tier}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label }, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map(({ each, figures }) => (
                <td key={each.key}>{figures[row]?.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
