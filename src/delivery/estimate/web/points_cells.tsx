import { ActionIcon } from '@mantine/core';
import { useLocale } from '@web/i18n';
import { formatEffort } from '@web/kit';
import { ChevronsLeftRight } from 'lucide-react';
import { toggledPoints, withPoint } from './edits';
import styles from './estimate.module.css';
import type { GridColumn } from './estimate_grid';
import { EffortCell } from './figure_cell';
import type { EffortFigure } from './types';
import { useWords } from './words';

const no_figure: EffortFigure = { minutes: 0, low_minutes: null, high_minutes: null };

export function PointsToggle(props: {
  name: string;
  figure: EffortFigure | null;
  onChange: (change: (figure: EffortFigure) => EffortFigure) => Promise<void>;
}) {
  const t = useWords();
  const { name, figure, onChange } = props;
  const is_on = figure?.low_minutes !== null && figure?.low_minutes !== undefined;
  return (
    <ActionIcon
      variant={is_on ? 'light' : 'subtle'}
      {...(is_on ? {} : { color: 'gray' })}
      size="sm"
      aria-pressed={is_on}
      aria-label={t('points.of', { name })}
      title={t('points')}
      onClick={() => void onChange(toggledPoints).catch(() => {})}
    >
      <ChevronsLeftRight size={14} aria-hidden />
    </ActionIcon>
  );
}

interface PointsCellsProps {
  /** Whose figures they are, for those who hear the table. */
  name: string;
  figure: EffortFigure | null;
  may_edit: boolean;
  is_suggested?: boolean;
  is_warned?: boolean;
  columns: readonly GridColumn[];
  onChange: (change: (figure: EffortFigure) => EffortFigure) => Promise<void>;
}

/** The cells low, likely and high; the outer ones are there for three points. */
export function PointsCells(props: PointsCellsProps) {
  const t = useWords();
  const locale = useLocale();
  const { name, figure, may_edit, is_suggested = false, is_warned = false, onChange } = props;
  const points = (['low', 'likely', 'high'] as const).filter((point) =>
    props.columns.includes(point),
  );
  const member = { low: 'low_minutes', likely: 'minutes', high: 'high_minutes' } as const;
  return points.map((point) => {
    const value = (figure ?? no_figure)[member[point]] ?? null;
    const is_there = point === 'likely' || value !== null;
    const is_empty = point === 'likely' && (figure === null || value === 0);
    return (
      <td key={point} className={styles.number}>
        {may_edit && is_there ? (
          <EffortCell
            label={`${name}: ${t(`column.${point}`)}`}
            column={point}
            value={is_empty ? null : value}
            is_suggested={is_suggested}
            is_warned={is_warned}
            onSave={(minutes) =>
              onChange((before) => withPoint(before, member[point], minutes ?? 0))
            }
          />
        ) : (
          value !== null && !is_empty && formatEffort(value, locale)
        )}
      </td>
    );
  });
}
