import { z } from 'zod';
import {
  type Box,
  boxAround,
  type BoxedLine,
  type BoxedPage,
  BoxedPageError,
  type Word,
} from '../page.ts';

const Numbers = z.array(z.number()).min(4);
const Points = z.array(z.tuple([z.number(), z.number()])).min(2);
/** left, top, right, bottom; or corners, as numbers in one list or as points. */
const Corners = z.union([Numbers, Points]).transform((found): Box => {
  const points = z.array(z.array(z.number())).safeParse(found);
  const flat = points.success ? points.data.flat() : z.array(z.number()).parse(found);
  const pairs = Array.from({ length: Math.floor(flat.length / 2) }, (_, i) => ({
    x: flat[2 * i] ?? 0,
    y: flat[2 * i + 1] ?? 0,
  }));
  return boxAround(pairs.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
});

const PICTURE = /^(?:image|figure|img|picture|chart|seal|header_image|footer_image)$/iu;

/** PaddleOCR: what its pipelines save as JSON, under `res` or without it. */
const OcrResult = z.object({
  rec_texts: z.array(z.string()),
  rec_scores: z.array(z.number()).optional(),
  rec_boxes: z.array(Corners).optional(),
  rec_polys: z.array(Corners).optional(),
  dt_polys: z.array(Corners).optional(),
});
const LayoutBox = z.object({ label: z.string(), coordinate: Corners });
const Paddle = z.object({
  overall_ocr_res: OcrResult.optional(),
  layout_det_res: z.object({ boxes: z.array(LayoutBox) }).optional(),
  parsing_res_list: z
    .array(z.object({ block_label: z.string(), block_content: z.string(), block_bbox: Corners }))
    .optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  ...OcrResult.partial().shape,
});

/** PP-Structure 2 wrote a list of regions, each with the lines in it. */
const PaddleRegion = z.object({
  type: z.string(),
  bbox: Corners,
  res: z.union([
    z.array(
      z.object({
        text: z.string(),
        confidence: z.number().optional(),
        text_region: Corners.optional(),
        bbox: Corners.optional(),
      }),
    ),
    z.object({}),
  ]),
});

/** MinerU: blocks of `content_list.json`, whose boxes are thousandths of the page. */
const ContentBlock = z.object({
  type: z.string(),
  text: z.string().optional(),
  bbox: Corners,
  page_idx: z.number().optional(),
  image_caption: z.array(z.string()).optional(),
  img_caption: z.array(z.string()).optional(),
});

/** MinerU: `middle.json`, with spans of lines of blocks, and blocks of blocks. */
const Span = z.object({
  bbox: Corners,
  content: z.string().optional(),
  score: z.number().optional(),
});
const MiddleLine = z.object({ bbox: Corners, spans: z.array(Span) });
const InnerBlock = z.object({
  type: z.string(),
  bbox: Corners,
  lines: z.array(MiddleLine).optional(),
});
const MiddleBlock = InnerBlock.extend({ blocks: z.array(InnerBlock).optional() });
const Middle = z.object({
  pdf_info: z.array(
    z.object({
      page_size: z.tuple([z.number(), z.number()]),
      para_blocks: z.array(MiddleBlock).optional(),
      preproc_blocks: z.array(MiddleBlock).optional(),
      discarded_blocks: z.array(MiddleBlock).optional(),
    }),
  ),
});

interface FoundLine {
  text: string;
  box: Box;
  confidence?: number | undefined;
}

const pageOf = (
  found: readonly FoundLine[],
  pictures: Box[],
  placeOf: (text: string) => number,
  size: { width?: number | undefined; height?: number | undefined } = {},
): BoxedPage => {
  const lines = found.flatMap(({ text, box, confidence }): BoxedLine[] => {
    const word: Word = {
      text: text.trim(),
      box,
      ...(confidence === undefined ? {} : { confidence }),
    };
    return word.text === '' ? [] : [{ words: [word], source: placeOf(text) }];
  });
  const around = boxAround([...found.map(({ box }) => box), ...pictures]);
  return {
    width: size.width ?? around.right,
    height: size.height ?? around.bottom,
    lines,
    rules: [],
    pictures,
  };
};

/** Text of several lines within one box -> the lines, each with its part of the height. */
function linesOfBlock(text: string, box: Box): FoundLine[] {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  const step = (box.bottom - box.top) / Math.max(1, rows.length);
  return rows.map((row, i) => ({
    text: row,
    box: { ...box, top: box.top + i * step, bottom: box.top + (i + 1) * step },
  }));
}

/** Line of the file that holds some words, searched from the last one that was found. */
function finderIn(source: string): (text: string) => number {
  let at = 0;
  let line = 1;
  return (text) => {
    const found = source.indexOf(JSON.stringify(text).slice(1, -1), at);
    if (found < 0) return line;
    for (let i = at; i < found; i++) if (source[i] === '\n') line++;
    at = found;
    return line;
  };
}

/** The first page of what PaddleOCR (PP-OCR, PP-Structure) or MinerU saved as JSON. */
export function readOcrJson(source: string): BoxedPage {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/u.exec(message)?.[1] ?? source.length);
    throw new BoxedPageError(
      source.slice(0, at).split('\n').length,
      `expected JSON, found: ${message.split('\n')[0] ?? ''}`,
    );
  }
  const find = finderIn(source);

  const middle = Middle.safeParse(json);
  if (middle.success) {
    const [page] = middle.data.pdf_info;
    if (page === undefined) throw new BoxedPageError(1, 'expected a page in pdf_info, found none');
    const blocks = [
      ...(page.para_blocks ?? page.preproc_blocks ?? []),
      ...(page.discarded_blocks ?? []),
    ].flatMap((block) => [block, ...(block.blocks ?? [])]);
    const found = blocks.flatMap(({ lines = [] }) =>
      lines.flatMap(({ spans }) =>
        spans.flatMap(({ content, bbox, score }) =>
          content === undefined ? [] : [{ text: content, box: bbox, confidence: score }],
        ),
      ),
    );
    const [width, height] = page.page_size;
    const pictures = blocks.filter(({ type }) => PICTURE.test(type.replace(/_body$/u, '')));
    return pageOf(found, bodiesOf(pictures), find, { width, height });
  }

  const regions = z.array(PaddleRegion).min(1).safeParse(json);
  if (regions.success) {
    const found = regions.data.flatMap(({ res, bbox }) =>
      Array.isArray(res)
        ? res.map((line) => ({
            text: line.text,
            box: line.text_region ?? line.bbox ?? bbox,
            confidence: line.confidence,
          }))
        : [],
    );
    const pictures = regions.data.filter(({ type }) => PICTURE.test(type)).map(({ bbox }) => bbox);
    return pageOf(found, pictures, find);
  }

  const content = z.array(ContentBlock).min(1).safeParse(json);
  if (content.success) {
    const blocks = content.data.filter(({ page_idx: page = 0 }) => page === 0);
    const found = blocks.flatMap((block) => [
      ...linesOfBlock(block.text ?? '', block.bbox),
      ...[...(block.image_caption ?? []), ...(block.img_caption ?? [])].flatMap((text) =>
        linesOfBlock(text, {
          ...block.bbox,
          top: block.bbox.bottom,
          bottom: block.bbox.bottom + 20,
        }),
      ),
    ]);
    const pictures = blocks.filter(({ type }) => PICTURE.test(type)).map(({ bbox }) => bbox);
    return pageOf(found, pictures, find);
  }

  const paddle = Paddle.safeParse(unwrap(json));
  if (paddle.success) {
    const { data } = paddle;
    const given = data.overall_ocr_res ?? data;
    const boxes = given.rec_boxes ?? given.rec_polys ?? given.dt_polys ?? [];
    const texts = given.rec_texts ?? [];
    const pictures = [
      ...(data.layout_det_res?.boxes ?? []).map((box) => [box.label, box.coordinate] as const),
      ...(data.parsing_res_list ?? []).map((box) => [box.block_label, box.block_bbox] as const),
    ]
      .filter(([label]) => PICTURE.test(label))
      .map(([, box]) => box);
    if (texts.length > 0 && texts.length === boxes.length) {
      const found = texts.flatMap((text, i) => {
        const box = boxes[i];
        return box === undefined ? [] : [{ text, box, confidence: given.rec_scores?.[i] }];
      });
      return pageOf(found, pictures, find, data);
    }
    if (texts.length !== boxes.length) {
      throw new BoxedPageError(
        1,
        `expected as many boxes as texts, found ${String(boxes.length)} boxes and ${String(texts.length)} texts`,
      );
    }
    const blocks = data.parsing_res_list ?? [];
    if (blocks.length > 0) {
      const found = blocks
        .filter(({ block_label: label }) => !PICTURE.test(label))
        .flatMap((block) => linesOfBlock(block.block_content, block.block_bbox));
      return pageOf(found, pictures, find, data);
    }
  }
  throw new BoxedPageError(
    1,
    'expected the JSON of PaddleOCR or MinerU, found neither: give what PP-Structure saves, content_list.json or middle.json',
  );
}

/** PaddleX saves a page under `res`. */
const unwrap = (json: unknown): unknown => {
  const wrapped = z.object({ res: z.unknown() }).safeParse(json);
  return wrapped.success ? wrapped.data.res : json;
};

const bodiesOf = (blocks: readonly { bbox: Box }[]): Box[] => blocks.map(({ bbox }) => bbox);
