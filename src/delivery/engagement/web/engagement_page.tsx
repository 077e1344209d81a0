import { type AnswerOf, useResource } from '@web/api';
import { Page, ResourceState } from '@web/kit';
import {
  EngagementActionSlot,
  EngagementHeaderSlot,
  EngagementTabs,
  useRouteParameter,
} from '@web/shell';
import type { ReactNode } from 'react';
import { EngagementActions } from './stage_actions';
import { useTextInLocale, useWords } from './words';

export type EngagementView = AnswerOf<'/api/v1/engagements/{engagement_id}', 'get'>;

export function EngagementPage() {
  const engagement_id = useRouteParameter('engagement_id');
  return <EngagementFrame engagement_id={engagement_id} base={`engagements/${engagement_id}`} />;
}

interface EngagementFrameProps {
  engagement_id: string;
  /** Where the page lives: `engagements/17`, or `implementation` for the client. */
  base: string;
  /** Chooses between several implementations of a client. */
  choice?: ReactNode;
}

/** The header that stays and the tabs under it. */
export function EngagementFrame({ engagement_id, base, choice }: EngagementFrameProps) {
  const engagement = useResource('/api/v1/engagements/{engagement_id}', {
    path: { engagement_id },
  });
  return (
    <ResourceState query={engagement}>
      {(view) => (
        <Page
          title={view.name}
          subtitle={<Subtitle engagement={view} />}
          actions={
            <>
              {choice}
              <EngagementActionSlot engagement_id={engagement_id} />
              <EngagementActions engagement={view} />
            </>
          }
        >
          <EngagementHeaderSlot engagement_id={engagement_id} />
          <EngagementTabs engagement_id={engagement_id} base={base} />
        </Page>
      )}
    </ResourceState>
  );
}

function Subtitle({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const textOf = useTextInLocale();
  const other =
    engagement.side === 'provider'
      ? engagement.client_name
      : `${t('page.provider')}: ${engagement.provider_name}`;
  return (
    <>
      {other} · {textOf(engagement.package.name)}
    </>
  );
}
