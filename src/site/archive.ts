import { type ArchiveIndex, type ArchiveParts, indexArchive } from '../archive/archive-index.ts';
import { readParts } from '../archive/read-parts.ts';
import { contentDir, partsMemory } from './content-dir.ts';

let built: ArchiveIndex | undefined;

/** Takes the parts of the archive from a program that has read them: `archive` reads nothing then. */
export function useParts(parts: ArchiveParts): void {
  built = indexArchive(parts);
}

/** The archive's index: read once by a build, and by the development server once after a change. */
export function archive(): ArchiveIndex {
  built ??= indexArchive(readParts(contentDir, partsMemory(contentDir)));
  return built;
}

// Sent by src/build/astro-commands.ts.
import.meta.hot?.on('astro:content-changed', () => {
  built = undefined;
});
