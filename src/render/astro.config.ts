import type { AstroUserConfig } from 'astro';
import site from '../../astro.config.mjs';
import { fileAdapter } from './adapter.ts';

/** The site as `npm run build` has Astro compile it: a server which only the build asks (adapter.ts). */
export default {
  ...site,
  integrations: [],
  output: 'server',
  adapter: fileAdapter(),
  outDir: process.env.COMPILED_DIR ?? '.cache/compiled/by-hand',
} satisfies AstroUserConfig;
