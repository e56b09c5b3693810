import {
  type Box,
  type BoxedPage,
  boxAround,
  centreOf,
  heightOf,
  middleOf,
  sharedHeight,
  sharedWidth,
  widthOf,
} from '../page.ts';
import { findFrames, isHeldBy, isWithin, type Rules } from './find-frames.ts';
import { joinPieces, letterCount, type Piece } from './piece.ts';
import { partLarge, type Stack, stackColumns, stackHeadings } from './stack-pieces.ts';

/** What stands together on a page: a heading with the columns under it, or columns alone. */
export interface LaidArticle {
  /** Lines over the heading, its lines, and lines of another size under it. */
  kicker: Piece[];
  headline: Piece[];
  deck: Piece[];
  /** Columns in the order in which they are read. */
  columns: Stack[];
  /** Words under its pictures. */
  captions: Stack[];
}

/** A page in the order in which it is read. */
export interface LaidPage {
  /** What stands over the rule at the head of the page. */
  head: Piece[];
  articles: LaidArticle[];
  /** What the program read in pictures. */
  noise: Piece[];
}

/** Letters between a column and what stands over it where it goes on. */
const GOES_ON = 2.2;

/** Letters that part a text from anything over it. */
const FAR = 7;

/** Letters, against those of the text, that are too small for any: specks. */
const SMALLEST = 0.4;

/** Share of a page's height in which its head stands. */
const HEAD = 0.2;

interface Owner {
  heading?: Stack;
  kicker: Stack[];
  decks: Stack[];
  stacks: Stack[];
  captions: Stack[];
}

/** Pieces of a page -> its articles, each with its columns in order. */
export function findArticles(page: BoxedPage, all: readonly Piece[], em: number): LaidPage {
  const rules = findFrames(page.rules, em);
  const pictures = page.pictures
    .filter((box) => widthOf(box) > 4 * em && heightOf(box) > 3 * em)
    .map((box) => withoutCaption(box, all, em));
  const noise = all.filter(
    (piece) =>
      (piece.size < SMALLEST * em && heightOf(piece.box) < SMALLEST * em) ||
      !/[\p{L}\p{N}]/u.test(piece.text) ||
      pictures.some((box) => isWithin(piece.box, box, 0.3 * em)),
  );
  const printed = all.filter((piece) => !noise.includes(piece));
  const head = headOf(page, printed, rules);
  const pieces = printed.filter((piece) => !head.includes(piece));
  const { large, text } = partLarge(pieces, em);
  const isParted = partedBy(rules, pictures, em);
  const stacks = stackColumns(text, em, isParted);
  const headings = stackHeadings(large, isParted, stacks, em);
  const owners = assignOwners({ headings, stacks, pictures, rules, em });
  const articles = owners.map((owner): LaidArticle => ({
    kicker: joinRows(owner.kicker.flatMap((stack) => stack.pieces)),
    headline: owner.heading?.pieces ?? [],
    deck: owner.decks.flatMap((stack) => stack.pieces),
    columns: orderColumns(owner.stacks, em),
    captions: owner.captions,
  }));
  return { head, articles: orderArticles(articles, em), noise };
}

/** A picture as far as the first line of text at its foot, which the program took for a part of it. */
function withoutCaption(picture: Box, pieces: readonly Piece[], em: number): Box {
  const foot = pieces
    .filter(
      ({ box, text, words, size }) =>
        box.top > middleOf(picture) &&
        box.bottom > picture.bottom - 4 * em &&
        isWithin(box, picture, 0.3 * em) &&
        size < 1.2 * em &&
        (text.match(/\p{Script=Han}/gu) ?? []).length >= 4 &&
        words.reduce((sum, { confidence = 1 }) => sum + confidence, 0) > SURE * words.length,
    )
    .map(({ box }) => box.top);
  return { ...picture, bottom: Math.min(picture.bottom, ...foot) };
}

/** Confidence from which words at the foot of a picture are its caption. */
const SURE = 0.7;

/** Lines over a heading, each in one piece, whatever the OCR cut it into. */
function joinRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.box.left - b.box.left)) {
    const at = rows.findIndex(
      ({ box }) => sharedHeight(box, piece.box) > 0.5 * heightOf(piece.box),
    );
    const row = rows[at];
    if (row === undefined) rows.push(piece);
    else rows[at] = joinPieces(row, piece);
  }
  return rows.sort((a, b) => a.box.top - b.box.top);
}

/** What stands over the first rule that runs over most of the page, at its top. */
function headOf(page: BoxedPage, pieces: readonly Piece[], { lying }: Rules): Piece[] {
  const all = boxAround(pieces.map(({ box }) => box));
  const rule = lying
    .filter((box) => widthOf(box) > 0.6 * widthOf(all) && box.bottom < HEAD * page.height)
    .sort((a, b) => a.top - b.top)[0];
  if (rule === undefined) return [];
  const row = (piece: Piece): number => Math.round(middleOf(piece.box) / (piece.size || 1));
  return pieces
    .filter(({ box }) => middleOf(box) < rule.top)
    .sort((a, b) => row(a) - row(b) || a.box.left - b.box.left);
}

const partedBy =
  ({ lying, standing, frames }: Rules, pictures: readonly Box[], em: number) =>
  (upper: Box, lower: Box): boolean => {
    const between = (box: Box): boolean =>
      middleOf(box) > upper.top &&
      middleOf(box) < lower.bottom &&
      box.top > middleOf(upper) - 0.2 * em &&
      box.bottom < middleOf(lower) + 0.2 * em &&
      sharedWidth(box, upper) > 0.5 * widthOf(upper) &&
      sharedWidth(box, lower) > 0.5 * widthOf(lower);
    return (
      lying.some(between) ||
      standing.some(
        (rule) =>
          sharedHeight(rule, upper) > 0 &&
          centreOf(rule) > Math.min(upper.right, lower.right) - 0.3 * em &&
          centreOf(rule) < Math.max(upper.left, lower.left) + 0.3 * em,
      ) ||
      pictures.some(between) ||
      frames.some((frame) => isHeldBy(upper, frame) !== isHeldBy(lower, frame))
    );
  };

/** What may stand over a column. */
type Above =
  | { kind: 'heading' | 'stack'; box: Box; stack: Stack }
  | { kind: 'picture' | 'rule' | 'frame'; box: Box };

function assignOwners({
  headings,
  stacks,
  pictures,
  rules,
  em,
}: {
  headings: readonly Stack[];
  stacks: readonly Stack[];
  pictures: readonly Box[];
  rules: Rules;
  em: number;
}): Owner[] {
  const frameOf = (box: Box): Box | undefined => rules.frames.find((frame) => isHeldBy(box, frame));
  const owners = new Map<Stack, Owner>();
  const all: Owner[] = [];
  const open = (heading?: Stack): Owner => {
    const owner: Owner = {
      ...(heading === undefined ? {} : { heading }),
      kicker: [],
      decks: [],
      stacks: [],
      captions: [],
    };
    all.push(owner);
    if (heading !== undefined) owners.set(heading, owner);
    return owner;
  };

  // A smaller heading close under a larger one is a part of it.
  for (const heading of headings) {
    const size = sizeOf(heading);
    const over = headings.find(
      (other) =>
        owners.has(other) &&
        other.box.bottom <= heading.box.top + 0.3 * em &&
        heading.box.top - other.box.bottom < 1.2 * size &&
        sharedWidth(other.box, heading.box) >
          0.6 * Math.min(widthOf(other.box), widthOf(heading.box)) &&
        frameOf(other.box) === frameOf(heading.box) &&
        !rules.lying.some(
          (rule) =>
            rule.top > middleOf(other.box) &&
            rule.bottom < middleOf(heading.box) &&
            sharedWidth(rule, heading.box) > 0,
        ),
    );
    const owner = over === undefined ? undefined : owners.get(over);
    if (owner?.heading === undefined) open(heading);
    else {
      if (sizeOf(owner.heading) < size) {
        owner.kicker.push(owner.heading);
        owner.heading = heading;
      } else owner.decks.push(heading);
      owners.set(heading, owner);
    }
  }

  const kickers = new Set<Stack>();
  for (const heading of headings) {
    const owner = owners.get(heading);
    if (owner?.heading !== heading) continue;
    const size = sizeOf(heading);
    for (const stack of stacks) {
      const gap = heading.box.top - stack.box.bottom;
      if (
        stack.pieces.length <= 2 &&
        gap > -0.3 * em &&
        gap < Math.max(1.2 * em, 0.7 * size) &&
        stack.box.left > heading.box.left - 1.5 * em &&
        stack.box.right < heading.box.right + 1.5 * em &&
        frameOf(stack.box) === frameOf(heading.box) &&
        !stacks.some(
          (other) =>
            other !== stack &&
            sharedWidth(other.box, stack.box) > 0 &&
            other.box.bottom <= stack.box.top + 0.3 * em &&
            stack.box.top - other.box.bottom < 0.8 * em,
        )
      ) {
        owner.kicker.push(stack);
        kickers.add(stack);
      }
    }
  }

  const columns = stacks
    .filter((stack) => !kickers.has(stack))
    .toSorted((a, b) => a.box.top - b.box.top);
  const things: Above[] = [
    ...headings.map((stack) => ({ kind: 'heading' as const, box: stack.box, stack })),
    ...columns.map((stack) => ({ kind: 'stack' as const, box: stack.box, stack })),
    ...pictures.map((box) => ({ kind: 'picture' as const, box })),
    ...rules.lying.map((box) => ({ kind: 'rule' as const, box })),
    ...rules.frames.map((box) => ({ kind: 'frame' as const, box })),
  ];
  const aboveOf = (box: Box): Above | undefined => {
    const frame = frameOf(box);
    let best: Above | undefined;
    for (const thing of things) {
      if (thing.box === box || thing.box === frame) continue;
      if (thing.box.bottom > box.top + em || middleOf(thing.box) >= middleOf(box)) continue;
      if (frameOf(thing.box) !== frame) continue;
      const shared = sharedWidth(thing.box, box);
      const least =
        thing.kind === 'heading' ? 0.5 * em : 0.3 * Math.min(widthOf(thing.box), widthOf(box));
      if (shared < least) continue;
      if (best === undefined || thing.box.bottom > best.box.bottom) best = thing;
    }
    return best;
  };

  /** The heading over a column, or over the line or two in small letters that stand between. */
  const headingOver = (box: Box, within = 2): Stack | undefined => {
    const above = aboveOf(box);
    if (above?.kind === 'heading') return above.stack;
    return above?.kind === 'stack' && above.stack.pieces.length <= 2 && within > 0
      ? headingOver(above.box, within - 1)
      : undefined;
  };

  // The heading of columns that begin beside one another is that of those which stand under it.
  const besideOf = (box: Box): Owner | undefined => {
    const frame = frameOf(box);
    const [nearest] = columns
      .filter((stack) => {
        const gap = -sharedWidth(stack.box, box);
        return (
          stack.box !== box &&
          gap > 0 &&
          Math.abs(stack.box.top - box.top) < 1.5 * em &&
          frameOf(stack.box) === frame &&
          headingOver(stack.box) !== undefined &&
          !rules.standing.some(
            (rule) =>
              sharedHeight(rule, box) > 0 &&
              rule.left > Math.min(stack.box.right, box.right) - em &&
              rule.right < Math.max(stack.box.left, box.left) + em,
          )
        );
      })
      .sort((a, b) => sharedWidth(b.box, box) - sharedWidth(a.box, box));
    const heading = nearest === undefined ? undefined : headingOver(nearest.box);
    return heading === undefined ? undefined : owners.get(heading);
  };

  const neighbourOf = (box: Box): Stack | undefined =>
    columns.find(
      (stack) =>
        stack.box !== box &&
        Math.abs(stack.box.top - box.top) < 0.8 * em &&
        -sharedWidth(stack.box, box) > 0 &&
        -sharedWidth(stack.box, box) < 4 * em &&
        frameOf(stack.box) === frameOf(box),
    );

  /** Columns without a heading that begin beside one another, each a gap under what stands over it. */
  const startsAnew = (box: Box, gap: number): boolean => {
    const beside = neighbourOf(box);
    const above = beside === undefined ? undefined : aboveOf(beside.box);
    if (beside === undefined || above?.kind !== 'stack') return false;
    const other = beside.box.top - above.box.bottom;
    return Math.min(gap, other) > 1.1 * em && Math.max(gap, other) > GOES_ON * em;
  };

  const ownerOf = (box: Box): Owner | undefined => {
    const above = aboveOf(box);
    if (above === undefined || above.kind === 'rule') return besideOf(box);
    const gap = box.top - above.box.bottom;
    if (above.kind === 'heading') return gap < 2 * FAR * em ? owners.get(above.stack) : undefined;
    if (above.kind === 'stack') {
      if (gap > GOES_ON * em) {
        const beside = besideOf(box);
        if (beside !== undefined) return beside;
      }
      return gap < FAR * em && !startsAnew(box, gap) ? owners.get(above.stack) : undefined;
    }
    // What goes on under a picture or a frame is the text over it.
    return besideOf(box) ?? ownerOf({ ...box, top: above.box.top, bottom: above.box.bottom });
  };

  const captions = new Map<Stack, Stack>();
  for (const stack of columns) {
    const above = aboveOf(stack.box);
    const beside = neighbourOf(stack.box);
    const owner =
      ownerOf(stack.box) ??
      (beside !== undefined && owners.get(beside)?.heading === undefined
        ? owners.get(beside)
        : undefined) ??
      open();
    owners.set(stack, owner);
    const over = above?.kind === 'stack' ? captions.get(above.stack) : undefined;
    const { caption, rest } =
      over !== undefined && stack.box.top - over.box.bottom < 1.8 * em
        ? cutCredit(stack)
        : cutCaption(stack, above, em);
    if (caption !== undefined && over !== undefined) {
      over.pieces.push(...caption.pieces);
      over.box = boxAround([over.box, caption.box]);
    } else if (caption !== undefined) {
      owner.captions.push(caption);
      if (rest === undefined) captions.set(stack, caption);
    }
    if (rest !== undefined) owner.stacks.push(rest);
  }
  return all.filter(
    ({ heading, stacks: own, captions }) =>
      heading !== undefined || own.length > 0 || captions.length > 0,
  );
}

const sizeOf = ({ pieces }: Stack): number => Math.max(...pieces.map(({ size }) => size));

/** The name of who took or drew a picture ends so. */
export const CREDIT = /[摄图绘影]\s*[）)]?$/u;

/** Lines under a picture, as far as its caption goes: to a wider gap, or the name of who took it. */
function cutCaption(
  stack: Stack,
  above: Above | undefined,
  em: number,
): { caption?: Stack; rest?: Stack } {
  if (above?.kind !== 'picture' || stack.box.top - above.box.bottom > 1.8 * em)
    return { rest: stack };
  const { pieces } = stack;
  const gaps = pieces.slice(1).map((piece, i) => piece.box.top - (pieces[i]?.box.bottom ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0;
  const wide = gaps.findIndex((gap) => gap > usual + 0.4 * em);
  const credit = pieces.findIndex(({ text }) => CREDIT.test(text));
  // One line may be spread to fill its width; two are no caption.
  const small = pieces.findIndex((piece, i) => {
    const next = pieces[i + 1];
    return next !== undefined && !isSmall(piece, em) && !isSmall(next, em);
  });
  const end =
    credit >= 0 && (wide < 0 || credit <= wide + 1) ? credit + 1 : wide >= 0 ? wide + 1 : small;
  if (end < 0) return { caption: stack };
  if (end === 0) return { rest: stack };
  return cutAt(stack, end);
}

/** The name of who took a picture, at the head of a column under its caption. */
function cutCredit(stack: Stack): { caption?: Stack; rest?: Stack } {
  const at = stack.pieces.slice(0, 2).findIndex(({ text }) => CREDIT.test(text));
  return at < 0 ? { rest: stack } : cutAt(stack, at + 1);
}

function cutAt({ pieces }: Stack, end: number): { caption?: Stack; rest?: Stack } {
  const part = (own: Piece[]): Stack => ({
    pieces: own,
    box: boxAround(own.map(({ box }) => box)),
  });
  return {
    caption: part(pieces.slice(0, end)),
    ...(end < pieces.length ? { rest: part(pieces.slice(end)) } : {}),
  };
}

/** Letters against those of the text in which a caption is set. */
const SMALL = 0.93;

/** A line in smaller letters than the text, or too short to tell. */
function isSmall({ text, box }: Piece, em: number): boolean {
  const letters = letterCount(text);
  return letters < 6 || widthOf(box) / letters < SMALL * em;
}

/** Columns from left to right, those of one column from top to bottom; what spans several parts them. */
function orderColumns(stacks: readonly Stack[], em: number): Stack[] {
  if (stacks.length < 2) return [...stacks];
  const spans = stacks.filter((stack) => spansColumns(stack, stacks, em));
  const rest = stacks.filter((stack) => !spans.includes(stack));
  const ordered: Stack[] = [];
  let from = -Infinity;
  const take = (to: number): void => {
    ordered.push(
      ...readAcross(rest.filter(({ box }) => middleOf(box) >= from && middleOf(box) < to)),
    );
    from = to;
  };
  for (const span of spans.toSorted((a, b) => a.box.top - b.box.top)) {
    take(middleOf(span.box));
    ordered.push(span);
  }
  take(Infinity);
  return ordered;
}

/** A deck over columns, or a line between those over and those under it, with white around it. */
function spansColumns(stack: Stack, stacks: readonly Stack[], em: number): boolean {
  const under = stacks.filter(
    ({ box }) =>
      box !== stack.box &&
      widthOf(box) > 5 * em &&
      sharedWidth(box, stack.box) > 0.5 * Math.min(widthOf(box), widthOf(stack.box)),
  );
  const isOver = (upper: Box, lower: Box, gap: number): boolean =>
    lower.top - upper.bottom > gap * em && middleOf(upper) < middleOf(lower);
  return (
    under.some(({ box }) => under.some((other) => sharedWidth(other.box, box) < 0)) &&
    under.every(({ box }) => isOver(stack.box, box, -0.2) || isOver(box, stack.box, WHITE))
  );
}

/** Letters of white over a line that parts the columns over it from those under it. */
const WHITE = 1;

function readAcross(stacks: readonly Stack[]): Stack[] {
  const columns: Stack[][] = [];
  // A line of noise may run over several columns: the tallest say where these are.
  for (const stack of stacks.toSorted((a, b) => b.pieces.length - a.pieces.length)) {
    const shares = (column: readonly Stack[]): number =>
      Math.max(
        ...column.map(
          ({ box }) => sharedWidth(box, stack.box) / Math.min(widthOf(box), widthOf(stack.box)),
        ),
      );
    const column = columns
      .filter((own) => shares(own) > 0.5)
      .sort((a, b) => (a[0]?.box.left ?? 0) - (b[0]?.box.left ?? 0))[0];
    if (column === undefined) columns.push([stack]);
    else column.push(stack);
  }
  const left = (column: readonly Stack[]): number => column[0]?.box.left ?? 0;
  return columns
    .toSorted((a, b) => left(a) - left(b))
    .flatMap((column) => column.toSorted((a, b) => a.box.top - b.box.top));
}

/** Articles in rows from the top, in a row from the left. */
function orderArticles(articles: readonly LaidArticle[], em: number): LaidArticle[] {
  const place = articles.map((article) => {
    const boxes = [
      ...article.kicker.map(({ box }) => box),
      ...article.headline.map(({ box }) => box),
      ...article.columns.map(({ box }) => box),
      ...article.captions.map(({ box }) => box),
    ];
    return { article, box: boxAround(boxes) };
  });
  const rows: (typeof place)[] = [];
  for (const one of place.toSorted((a, b) => a.box.top - b.box.top)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && one.box.top - first.box.top < 2.5 * em)
      row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) =>
    row.toSorted((a, b) => a.box.left - b.box.left).map(({ article }) => article),
  );
}
