// Loaded before a program that is measured (`node --import`): says at its end what it used.
import { writeFileSync } from 'node:fs';

const { BENCH_USAGE } = process.env;
if (BENCH_USAGE !== undefined) {
  // Programs that this one starts are not measured by themselves.
  delete process.env.BENCH_USAGE;
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
    writeFileSync(BENCH_USAGE, JSON.stringify(usage));
  });
}
