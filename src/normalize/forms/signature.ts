import { foldDate } from './printed-date.ts';

const ORGANIZATION =
  /(?:公司|委员会|管委会|局|厅|院|中心|协会|政府)[\s\u3000]*(?:\d{4}年\d{1,2}月\d{1,2}日)?$/u;
const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/** True for a line that ends in the name of an office or a company, with or without a day behind it. */
export const endsInOrganization = (text: string): boolean =>
  text.length <= 60 && ORGANIZATION.test(text);

/** True for a day and nothing else, as a notice closes with it: 2025年7月14日. */
export const isDayAlone = (text: string): boolean => DAY.test(foldDate(text));
