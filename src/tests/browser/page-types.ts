import { paths } from '../../archive/paths.ts';

/** One page of each type of the archive in content/, with the parts that only some pages of a type have. */
export const pageTypes = [
  paths.home(),
  paths.issues(),
  paths.issue('2025-05-09'),
  paths.issue('undated-001'),
  paths.page('2025-05-09', 'a1'),
  paths.article('2025-05-09-a1-01'),
  paths.article('2025-05-09-a1-02'),
  paths.article('2025-05-09-a1-04'),
  paths.zones(),
  paths.zone('yangquan-hitech'),
  paths.zone('shanxi-transition'),
  paths.place('changzhi'),
  paths.place('shanxi'),
  paths.reporters(),
  paths.standingHeads(),
  paths.kind('feature'),
  paths.year(2025),
  paths.figures(),
  paths.search(),
  `${paths.search()}?q=招商引资`,
  paths.about(),
  '/404.html',
];
