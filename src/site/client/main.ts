import { followArrowKeys } from './arrow-keys.ts';
import { copyOnClick } from './copy.ts';
import { filterLists } from './filter-lists.ts';
import { reportErrors } from './report.ts';
import { rememberSettings } from './settings.ts';

rememberSettings(document);
followArrowKeys(document);
copyOnClick(document);
filterLists(document);
reportErrors(document);
