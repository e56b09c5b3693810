import { z } from 'zod';
import { WrittenPublication } from '../domain/publication.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys whose values are no further keys of ours. */
const LEAVES = ['bylines.titles', 'region.readings', 'site.contact'];

function keysIn(value: unknown, path: string): string[] {
  if (!isRecord(value) || LEAVES.includes(path)) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    keysIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Properties of an object in a JSON schema, as far down as there are some. */
function propertiesOf(schema: unknown): unknown {
  return isRecord(schema) && isRecord(schema.properties)
    ? Object.fromEntries(
        Object.entries(schema.properties).map(([key, inner]) => [key, propertiesOf(inner)]),
      )
    : true;
}

/** Keys of publication.yaml with dots between: those of a file, or all that there are. */
export function keysOf(file?: unknown): string[] {
  return keysIn(
    file ?? propertiesOf(z.toJSONSchema(WrittenPublication, { unrepresentable: 'any' })),
    '',
  );
}
