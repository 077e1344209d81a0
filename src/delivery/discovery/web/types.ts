import type { AnswerOf, BodyOf, ItemOf } from '@web/api';

export type BriefForm = AnswerOf<'/api/v1/brief_links/{token}', 'get'>;
export type BriefView = BriefForm['brief'];
export type BriefSection = BriefForm['questionnaire']['sections'][number];
export type BriefQuestion = BriefSection['questions'][number];
export type BriefColumn = BriefQuestion['columns'][number];
export type StoredAnswer = BriefForm['answers'][number];
export type AnswerToSave = BodyOf<'/api/v1/brief_links/{token}', 'put'>['answers'][number];
export type SavedAnswers = AnswerOf<'/api/v1/brief_links/{token}', 'put'>;

const base = '/api/v1/engagements/{engagement_id}';
export type Discovery = AnswerOf<`${typeof base}/discovery`, 'get'>;
export type Gate = Discovery['gates'][number];
export type QuestionView = ItemOf<`${typeof base}/questions`>;
export type WorkshopView = ItemOf<`${typeof base}/workshops`>;
export type FactView = ItemOf<`${typeof base}/facts`>;
export type ConsultationView = ItemOf<`${typeof base}/consultations`>;
export type ScopeRangeView = AnswerOf<`${typeof base}/scope_range`, 'get'>;

/** Whose answers a change of the discovery makes stale, besides its own list. */
export const discovery_path = `${base}/discovery` as const;
