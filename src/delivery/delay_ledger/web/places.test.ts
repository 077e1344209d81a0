import { expect, it } from 'vitest';
import { placeOf } from './places';

it.each([
  ['question:q1', 'question_unanswered', 'discovery?part=questions&open=q1'],
  ['brief:b1', 'brief_not_filled', 'discovery?part=briefs&open=b1'],
  ['answers', 'request_not_sent', 'discovery?part=questions'],
  ['document_approval', 'document_not_approved', 'document'],
  ['estimate_check', 'estimate_not_checked', 'estimate'],
  ['acceptance:k1', 'block_not_accepted', 'blocks?open=k1'],
  ['acceptance:configuration', 'block_not_accepted', 'blocks'],
  ['change:c1', 'change_not_decided', 'blocks?change=c1'],
  ['stage:document', 'quota_shortfall', 'time'],
  ['', 'pause', 'overview'],
  ['input:i1', 'data_not_supplied', null],
  ['', 'manager_absent', null],
])('%s of %s is at %s', (item, cause, place) => {
  expect(placeOf(item, cause)).toBe(place);
});
