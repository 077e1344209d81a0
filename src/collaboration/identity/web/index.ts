import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import { hasRole, type Viewer } from '@web/shell/viewer';
import strings from './identity.nav.strings.json';

const label = defineLabels(strings);

/** Who is shown the way to invitations and settings; whether they may, the server says. */
const manages = (viewer: Viewer) => hasRole(viewer, 'head', 'administrator', 'client_owner');

export const feature: Feature = {
  name: 'collaboration/identity',
  palette: [
    {
      key: 'people.invite',
      label: label('palette.invite'),
      to: 'people?panel=invite',
      shown: manages,
    },
  ],
  settings: [
    {
      key: 'profile',
      label: label('settings.profile'),
      order: 100,
      load: () => import('./profile_settings').then((m) => m.ProfileSettings),
    },
    {
      key: 'sessions',
      label: label('settings.sessions'),
      order: 120,
      load: () => import('./sessions_settings').then((m) => m.SessionsSettings),
    },
    {
      key: 'tokens',
      label: label('settings.tokens'),
      order: 140,
      load: () => import('./tokens_settings').then((m) => m.TokensSettings),
    },
    {
      key: 'workspace',
      label: label('settings.workspace'),
      order: 180,
      shown: manages,
      load: () => import('./workspace_settings').then((m) => m.WorkspaceSettings),
    },
  ],
};

/** The table of members with its panels, for a page that shows more of people than that. */
export const loadMembersSection = () => import('./members_section').then((m) => m.MembersSection);
