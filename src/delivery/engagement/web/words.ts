import type { ItemOf } from '@web/api';
import { defineWords, useLocale } from '@web/i18n';
import type { Party, Tone } from '@web/kit';
import engagement from './engagement.strings.json';
import packages from './packages.strings.json';

export const useWords = defineWords(engagement);
export const usePackageWords = defineWords(packages);

export type Summary = ItemOf<'/api/v1/engagements'>;
export type EngagementState = Summary['state'];
export type EngagementStage = Summary['stage'];

export const stages: readonly EngagementStage[] = [
  'discovery',
  'document',
  'estimate',
  'configuration',
];
export const states: readonly EngagementState[] = ['active', 'paused', 'completed', 'cancelled'];

export const state_tones: Record<EngagementState, Tone> = {
  active: 'info',
  paused: 'neutral',
  completed: 'ok',
  cancelled: 'bad',
};

export const party_of: Record<NonNullable<Summary['ball_party']>, Party> = {
  provider: 'provider',
  client: 'client',
  third_party: 'third_party',
  nobody: 'neutral',
};

/** Chooses the reader's language of a text that the provider wrote in three; the first there is otherwise. */
export function useTextInLocale(): (text: { en: string; ru: string; uk: string }) => string {
  const locale = useLocale();
  return (text) => text[locale] || text.en || text.ru || text.uk;
}
