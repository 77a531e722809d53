/** All that is looked at, in the order in which it is worth knowing. */
import type { Api, Point, Validate } from './api';
import { listPoints } from './entries';
import { filterPoints } from './filters';
import { meaningPoints } from './meaning';
import { questionPoints } from './questions';
import { webPoints } from './web';

export const pointsOf = (api: Api, validate: Validate): Point[] => [
  ...webPoints(api),
  ...listPoints(api, validate),
  ...filterPoints(api),
  ...questionPoints(api),
  ...meaningPoints(api),
];
