import { RowsSkeleton } from '@web/kit/list_state';
import { NavTabs } from '@web/kit/url_tabs';
import { Suspense } from 'react';
import type { EngagementTabKey, EngagementTabProps } from './feature';
import { useFindRouteParameter, useScreenPath } from './links';
import { NotFoundPage } from './not_found_page';
import {
  EngagementHeaderBody,
  engagementActionsFor,
  engagementTabsFor,
  overviewPartsFor,
} from './registry';
import { useViewer } from './viewer';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';

interface EngagementTabsProps {
  engagement_id: string;
  /** Where the engagement's page lives: `engagements/17`, or `implementation` for the client. */
  base: string;
  /** Numbers beside a tab's word: what waits there. */
  counts?: Partial<Record<EngagementTabKey, number>>;
}

/**
 * The slot under an engagement's header: the tabs that features supply, and the open one. The screen's path ends
 * in `{-$tab}`, so that the header stays as it is while tabs change.
 */
export function EngagementTabs({ engagement_id, base, counts = {} }: EngagementTabsProps) {
  const t = useShellWords();
  const viewer = useViewer();
  const screenPath = useScreenPath();
  const tabs = engagementTabsFor(viewer);
  const wanted = useFindRouteParameter('tab') ?? tabs[0]?.key;
  const open = tabs.find(({ key }) => key === wanted);
  return (
    <>
      <NavTabs
        tabs={tabs.map(({ key, Badge }, index) => ({
          key,
          label: t(`tab.${key}`),
          to: screenPath(index === 0 ? base : `${base}/${key}`),
          count: counts[key],
          badge: Badge && (
            <Suspense fallback={null}>
              <Badge engagement_id={engagement_id} />
            </Suspense>
          ),
        }))}
        open_key={open?.key}
      />
      <Suspense fallback={<RowsSkeleton />}>
        {open ? <open.Body engagement_id={engagement_id} /> : <NotFoundPage />}
      </Suspense>
    </>
  );
}

/** The slot beside an engagement's own buttons: what other features let one do with it. */
export function EngagementActionSlot({ engagement_id }: EngagementTabProps) {
  return engagementActionsFor(useViewer()).map(({ key, Body }) => (
    <Suspense key={key} fallback={null}>
      <Body engagement_id={engagement_id} />
    </Suspense>
  ));
}

/** The slot for what an engagement's page always says. */
export function EngagementHeaderSlot({ engagement_id }: EngagementTabProps) {
  return (
    EngagementHeaderBody && (
      <Suspense fallback={<div className={styles.header_place} />}>
        <EngagementHeaderBody engagement_id={engagement_id} />
      </Suspense>
    )
  );
}

/** The slot in an engagement's first tab for what other features know of it. */
export function EngagementOverviewSlot({ engagement_id }: EngagementTabProps) {
  return overviewPartsFor(useViewer()).map(({ key, Body }) => (
    <Suspense key={key} fallback={<RowsSkeleton rows={2} />}>
      <Body engagement_id={engagement_id} />
    </Suspense>
  ));
}
