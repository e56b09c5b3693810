import type { APIRoute } from 'astro';
import type { IssueEntry } from '../../../archive/archive-index.ts';
import { archive } from '../../../site/archive.ts';
import { issueBundle } from '../../../site/bundle.ts';

export async function getStaticPaths() {
  const { issues } = await archive();
  return issues.map((issue) => ({
    params: { issue: issue.head.id, file: issue.head.id },
    props: { issue },
  }));
}

/** The issue as a zip of Markdown and metadata. */
export const GET: APIRoute<{ issue: IssueEntry }> = async ({ props: { issue } }) =>
  new Response(await issueBundle(issue));
