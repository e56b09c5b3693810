import { z } from 'zod';

/** Legal kind of a development zone (开发区类别). */
export const ZoneKind = z.enum([
  'economic',
  'hi-tech',
  'agricultural',
  'tourism',
  'comprehensive-reform',
  'bonded',
  'industrial-park',
  'other',
]);
export type ZoneKind = z.infer<typeof ZoneKind>;

/** 开发区: one development zone, or a park inside one, of the authority file `content/zones.yaml`. */
export const Zone = z.strictObject({
  /** ASCII id, used in URLs and folder names: `linfen-etdz`. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Full name as a newspaper prints it. */
  name: z.string().min(2),
  /** Other forms as printed: 临汾经开区. Unique over the whole file. */
  aliases: z.array(z.string().min(2)),
  kind: ZoneKind,
  /** National or provincial; null where not established. */
  level: z.enum(['national', 'provincial']).nullable(),
  /** Prefecture-level city; null when it spans several or is not established. */
  prefecture: z.string().min(2).nullable(),
  /** Id of the zone this park lies in. */
  parent: z.string().nullable(),
  /** Where the entry is established: keys of `sources`, with a place in them (`scan:NAME:LINE`). */
  source: z.array(z.string().min(1)).min(1),
});
export type Zone = z.infer<typeof Zone>;

/** The authority file: its sources and its zones. Ids, names and aliases are unique. */
export const ZoneList = z.strictObject({
  /** Short key -> what the source is, with an address where it has one. */
  sources: z.record(z.string(), z.string()),
  zones: z.array(Zone),
});
export type ZoneList = z.infer<typeof ZoneList>;
