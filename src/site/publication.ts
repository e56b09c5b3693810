import { join } from 'node:path';
import { readYaml } from '../files/read-yaml.ts';
import { Publication } from '../domain/publication.ts';
import { contentDir } from './content-dir.ts';

/** The newspaper that this site is made for. */
export const publication = readYaml(join(contentDir, 'publication.yaml'), Publication);
