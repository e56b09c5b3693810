import { type ArchiveIndex, type ArchiveParts, indexArchive } from '../archive/archive-index.ts';
import { readParts } from '../archive/read-parts.ts';
import { contentDir, partsMemory } from './content-dir.ts';

const readIndex = (): ArchiveIndex => indexArchive(readParts(contentDir, partsMemory(contentDir)));

let built: ArchiveIndex | undefined;

/** Takes the parts of the archive from a program that has read them: `archive` reads nothing then. */
export function useParts(parts: ArchiveParts): void {
  built = indexArchive(parts);
}

/** The archive's index: made once a build, anew for each page of the development server. */
export function archive(): ArchiveIndex {
  if (import.meta.env.DEV) return readIndex();
  built ??= readIndex();
  return built;
}
