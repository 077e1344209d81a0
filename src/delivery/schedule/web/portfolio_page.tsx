import { useList } from '@web/api';
import { useTimeZone } from '@web/i18n';
import { ListState, Page, Section, todayIn } from '@web/kit';
import { Gantt } from '@web/kit/charts';
import { useGoTo } from '@web/shell';
import { ChartGantt } from 'lucide-react';
import { useMemo } from 'react';
import { HowSureSection } from './how_sure_section';
import { type PortfolioRow, portfolioRows } from './portfolio_rows';
import { useSpecialDays } from './use_special_days';
import { useActivityTitle, useWords } from './words';

/** Everything that runs, along time: what ends when, what waits for whom. */
export function PortfolioPage() {
  const t = useWords();
  const portfolio = useList('/api/v1/portfolio_schedule', {
    query: { detail: 'activities', limit: 500 },
  });
  return (
    <Page title={t('portfolio')} subtitle={t('portfolio.subtitle')}>
      <Section>
        <ListState
          query={portfolio}
          items={portfolio.items}
          empty={{ title: t('portfolio.none'), icon: ChartGantt }}
        >
          {(items) => <Picture portfolio={items} />}
        </ListState>
      </Section>
      <HowSureSection />
    </Page>
  );
}

function Picture({ portfolio }: { portfolio: readonly PortfolioRow[] }) {
  const t = useWords();
  const title = useActivityTitle();
  const goTo = useGoTo();
  const time_zone = useTimeZone();
  const today = todayIn(time_zone, Date.now());
  const acceptance = t('awaited.block_not_accepted');
  const waiting = t('portfolio.waiting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, which `waiting` shows
  const rows = useMemo(
    () => portfolioRows(portfolio, { today, time_zone }, { title, acceptance, waiting }),
    [portfolio, today, time_zone, acceptance, waiting],
  );
  return (
    <Gantt
      label={t('portfolio')}
      rows={rows}
      today={today}
      {...useSpecialDays()}
      closed_at_first={portfolio.map(({ engagement_id }) => engagement_id)}
      onOpen={({ key }) => goTo(`engagements/${key.split('/')[0]}/schedule`)}
    />
  );
}
