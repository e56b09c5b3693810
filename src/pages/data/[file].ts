import type { APIRoute } from 'astro';
import { type DataFile, dataFiles } from '../../site/data-files.ts';

export async function getStaticPaths() {
  const files = await dataFiles();
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** The archive as data. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.text);
