import { archive } from '../../../site/archive.ts';
import { issueBundle } from '../../../site/bundle.ts';
import { fileOf } from '../../../site/endpoint.ts';
import { staticPaths } from '../../../site/static-paths.ts';

/** The issue as a zip of Markdown and metadata. */
export const GET = fileOf(({ file = '' }) => archive().issueById.get(file), issueBundle);

export const getStaticPaths = staticPaths;
