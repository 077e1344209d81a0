import type { AnswerOf, ItemOf } from '@web/api';

export const estimate_path = '/api/v1/engagements/{engagement_id}/estimate';
export const versions_path = '/api/v1/engagements/{engagement_id}/estimate_versions';

export type Estimate = AnswerOf<typeof estimate_path, 'get'>;
export type EstimateContent = Estimate['content'];
export type ItemEstimate = EstimateContent['items'][number];
export type EffortFigure = ItemEstimate['effort'];
export type EstimateBlock = Estimate['blocks'][number];
export type EstimateLine = EstimateBlock['items'][number];
export type EstimateStage = Estimate['stages'][number];
export type EstimateTotal = Estimate['whole'];
export type EstimateWarning = Estimate['warnings'][number];
export type ServiceTerm = NonNullable<Estimate['term']>;
export type EstimateVersion = ItemOf<typeof versions_path>;
