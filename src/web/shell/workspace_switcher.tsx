import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { cx } from '@web/kit/cx';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { Workspace } from './session';
import { useViewer } from './viewer';
import { useShellWords } from './words';
import styles from './workspace_frame.module.css';

function WorkspaceMark({ workspace }: { workspace: Workspace }) {
  const letters = [...workspace.name.replaceAll(/[^\p{L}\p{N} ]/gu, '').trim()]
    .slice(0, 1)
    .join('');
  return (
    <span className={styles.workspace_mark} data-kind={workspace.kind} aria-hidden>
      {letters.toLocaleUpperCase()}
    </span>
  );
}

/** Which workspace one is in; another one is a click away. */
export function WorkspaceSwitcher() {
  const { workspace, workspaces } = useViewer();
  const navigate = useNavigate();
  const t = useShellWords();
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={cx(styles.switcher)}>
          <WorkspaceMark workspace={workspace} />
          <span className={styles.switcher_name}>{workspace.name}</span>
          <VisuallyHidden>{t('workspace.switch')}</VisuallyHidden>
          <ChevronsUpDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('workspace.list')}</Menu.Label>
        {workspaces.map((each) => (
          <Menu.Item
            key={each.id}
            leftSection={<WorkspaceMark workspace={each} />}
            rightSection={each.id === workspace.id ? <Check size={14} /> : null}
            onClick={() => void navigate({ to: `/w/${each.slug}` })}
          >
            <span className={styles.workspace_name}>{each.name}</span>
            <span className={styles.workspace_kind}>
              {t(each.kind === 'provider' ? 'workspace.provider' : 'workspace.client')}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
