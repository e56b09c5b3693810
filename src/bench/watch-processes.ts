import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the children of a process, and of theirs. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    } catch {
      // the process is gone
    }
  }
  const found: number[] = [];
  for (let open = [pid]; open.length > 0;) {
    const next = open.flatMap((id) => parents.get(id) ?? []);
    found.push(...next);
    open = next;
  }
  return found;
}

function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Watches the memory of a process and its children together, five times a second.
 * `stop` gives the peak in bytes, or null where there is no /proc.
 */
export function watchMemory(pid: number): { stop: () => number | null } {
  let peak = 0;
  const look = (): void => {
    try {
      const pids = [pid, ...descendants(pid)];
      peak = Math.max(
        peak,
        pids.reduce((sum, id) => sum + residentBytes(id), 0),
      );
    } catch {
      // no /proc on this system
    }
  };
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}
