import { defineConfig } from 'astro/config';

// The default would be node_modules/.astro, and node_modules is the one of this repository.
export default defineConfig({ cacheDir: '.cache' });
