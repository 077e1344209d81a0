import type { BodyOf } from '@web/api';
import type { Block, block_path } from './types';

export type DecisionBody = BodyOf<`${typeof block_path}/acceptances`, 'post'>;

export interface DecisionValues {
  /** By criterion: met, not met, or not said yet. */
  is_met: Record<string, boolean>;
  remark: Record<string, string>;
  remarks: string;
  /** New wishes, one a line. */
  wishes: string;
}

export const no_decision: DecisionValues = { is_met: {}, remark: {}, remarks: '', wishes: '' };

/** The client's word as the server takes it: criteria nobody ticked go with the whole. */
export function decisionBody(block: Block, values: DecisionValues): DecisionBody {
  const verdicts = block.items
    .flatMap((item) => item.criteria)
    .flatMap(({ id }) => {
      const is_met = values.is_met[id];
      if (is_met === undefined) return [];
      return [{ criterion_id: id, is_met, remark: is_met ? '' : (values.remark[id] ?? '') }];
    });
  const wishes = values.wishes
    .split('\n')
    .map((wish) => wish.trim())
    .filter((wish) => wish !== '');
  return { verdicts, remarks: values.remarks, wishes };
}
