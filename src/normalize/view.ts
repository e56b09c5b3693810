import type { Unit } from './model.ts';
import type { FoundName } from './find-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { Zone } from '../domain/zone.ts';
import {
  type Byline,
  type ClosingByline,
  closingByline,
  parseAffiliation,
  parseByline,
} from './forms/byline.ts';
import { opensWithBullet } from './forms/bullet.ts';
import { type CaptionParts, parseCredit, splitCaption } from './forms/credit.ts';
import { type Furniture, findFurniture } from './forms/furniture.ts';
import { type JumpMark, jumpFrom, jumpTo } from './forms/jump.ts';
import { type RunInHead, runInHead } from './forms/run-in-head.ts';
import { cellsOf } from './forms/table-row.ts';

/** What can be seen of one unit: the facts that evidence is drawn from. */
export interface View {
  unit: Unit;
  index: number;
  text: string;
  /** UTF-16 length, which for newspaper text is its characters. */
  length: number;
  /** Ends with 。！？… or a closing mark behind one. */
  closed: boolean;
  /** Reads as running text: long, or a closed sentence with a comma. */
  prose: boolean;
  /** Parts between single spaces of a short line: `链筑产业新生态 集聚发展新动能` has two. */
  parts: string[];
  commas: number;
  /** No blank line towards the unit before. */
  adjacent: boolean;
  zone: { listed?: Zone[]; unlisted?: string };
  /** Zones that a short line names; none for running text. */
  mentions: FoundName<Zone>[];
  /** 电头, at the start or behind the title on the same line: its words, and where they end. */
  leadIn: { words: string; end: number } | undefined;
  /** The whole unit is a byline. */
  byline: Byline | undefined;
  affiliation: boolean;
  /** A byline stands behind the last sentence. */
  closing: ClosingByline | undefined;
  credit: boolean;
  caption: CaptionParts | undefined;
  jumpTo: JumpMark | undefined;
  jumpFrom: JumpMark | undefined;
  dash: boolean;
  bullet: boolean;
  /** A title stands before the text on the same line. */
  head: RunInHead | undefined;
  ordinal: boolean;
  cells: number;
  /** Who speaks, on a line that opens with a name and a colon: `记者：…`. */
  speaker: string | undefined;
  /** Cities, counties and zones that the text names: what it is about. */
  subjects: ReadonlySet<string>;
  furniture: Furniture | undefined;
}

const CLOSED =
  /(?:(?:[。！？!?…；;]|\.{3,6})[”’“‘」』)）】]*|[。！？…][（(][^（）()]{1,30}[）)]|——)$/u;
const DASH = /^(?:[—―－─–]{1,3}|-{2,3})(?![—―－])/u;
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[、，])/u;

/** Units of a page -> what can be seen of each. */
export function viewUnits(units: readonly Unit[], lexicon: Lexicon): View[] {
  const furnitures = findFurniture(
    units.map(({ text }) => text),
    lexicon,
  );
  return units.map((unit, index): View => {
    const { text } = unit;
    const length = text.length;
    const short = length <= 60;
    const commas = (text.match(/[，,、；;]/gu) ?? []).length;
    const to = jumpTo(text);
    const from = jumpFrom(text);
    const furniture = unit.table === undefined ? furnitures[index] : undefined;
    const bullet = opensWithBullet(text);
    const head = runInHead(text, bullet, lexicon);
    const leadIn = furniture === undefined ? leadInOf(text, head, lexicon) : undefined;
    const ending = to === undefined ? text : text.slice(0, to.start).trimEnd();
    // …一声不响。麦子（图片由应县经开区提供）: the credit may stand behind the name.
    const closing =
      closingByline(ending, lexicon) ??
      (/[图摄]/u.test(ending.slice(-24)) && splitCaption(ending, lexicon)?.caption !== undefined
        ? closingByline(splitCaption(ending, lexicon)?.caption ?? '', lexicon)
        : undefined);
    const closed = CLOSED.test(text);
    const bareZone = text.replace(/[（(][^（）()]*[）)]$/u, '');
    const listed = short ? (zoneLine(text, lexicon) ?? zoneLine(bareZone, lexicon)) : undefined;
    const unlisted = short && listed === undefined ? lexicon.unlistedZoneLine(text) : undefined;
    const dash = DASH.test(text);
    return {
      unit,
      index,
      text,
      length,
      closed,
      prose:
        length >= 45 ||
        (closed && commas > 0 && length >= 14) ||
        leadIn !== undefined ||
        (closed && text.includes('。') && length >= 10),
      parts: short ? text.split(/[ \u3000]+/u).filter((part) => part !== '') : [text],
      commas,
      adjacent: unit.blanksBefore === 0,
      zone: {
        ...(listed === undefined ? {} : { listed }),
        ...(unlisted === undefined ? {} : { unlisted }),
      },
      mentions: short ? lexicon.zonesIn(text) : [],
      leadIn,
      byline: length <= 60 ? parseByline(text, lexicon) : undefined,
      affiliation: length <= 80 && /^[（(【]/u.test(text) && parseAffiliation(text) !== undefined,
      closing,
      credit: short && parseCredit(text, lexicon) !== undefined,
      caption: length <= 140 ? splitCaption(text, lexicon) : undefined,
      jumpTo: to,
      jumpFrom: from,
      dash,
      bullet,
      head,
      ordinal: ORDINAL.test(text),
      cells: Math.max(...text.split('\n').map((row) => cellsOf(row).length)),
      speaker: /^([\p{Script=Han}]{1,4})[:：](?=\S)/u.exec(text)?.[1],
      subjects: lexicon.subjectsIn(text),
      furniture,
    };
  });
}

function leadInOf(text: string, head: RunInHead | undefined, lexicon: Lexicon): View['leadIn'] {
  const found = lexicon.leadIn(text);
  if (found !== undefined || head === undefined) return found;
  const behind = lexicon.leadIn(text.slice(head.end));
  return behind === undefined ? undefined : { words: behind.words, end: head.end + behind.end };
}

/** One or several listed zones and nothing else: `侯马经开区 曲沃经开区`. */
function zoneLine(text: string, lexicon: Lexicon): Zone[] | undefined {
  const whole = lexicon.zoneNamed(text);
  if (whole !== undefined) return [whole];
  const parts = text.split(/[\s\u3000、,，/／]+/u).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const zones = parts.map((part) => lexicon.zoneNamed(part));
  return zones.every((zone) => zone !== undefined) ? zones : undefined;
}
