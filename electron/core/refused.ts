import type { Failure } from '../../shared/bridge/result.ts';

/** Thrown where Tandem won't do what it is asked: the sentence says why. */
export class Refused extends Error {
  readonly code: Failure['code'];

  constructor(sentence: string, code: 'refused' | 'locked' = 'refused') {
    super(sentence);
    this.code = code;
  }
}
