import { readdirSync, readFileSync } from 'node:fs';

/** What a program and all it started took. */
export interface ProcessesUsage {
  /** Most bytes that were resident at one moment, over all processes together. */
  peak: number;
  /** Seconds of processor time, all threads of all processes. */
  cpu: number;
}

/** Ends when the program has ended; null where there is no /proc. */
export interface Watch {
  stop: () => ProcessesUsage | null;
}

/** One process, of `/proc/PID/stat`. */
export interface ProcessStat {
  parent: number;
  /** Own processor time, and that of children that have ended and were waited for; in ticks. */
  ticks: number;
  endedTicks: number;
}

/** USER_HZ of Linux on every machine that Node is built for. */
const TICKS_A_SECOND = 100;

/** The line of a process -> what is counted of it. The name in parentheses may hold anything. */
export function parseStat(line: string): ProcessStat {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  // proc(5) counts from 1, and two fields stand before these.
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    parent: field(4),
    ticks: field(14) + field(15),
    endedTicks: field(16) + field(17),
  };
}

function readStat(id: number | 'self'): ProcessStat | null {
  try {
    return parseStat(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return null; // it has ended, or this system has no /proc
  }
}

function residentBytes(id: number): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended
  }
}

function readAll(): Map<number, ProcessStat> {
  const all = new Map<number, ProcessStat>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(Number(name));
    if (stat !== null) all.set(Number(name), stat);
  }
  return all;
}

/** A process, its children, theirs, and so on. */
export function familyOf(
  id: number,
  all: ReadonlyMap<number, Pick<ProcessStat, 'parent'>>,
): number[] {
  const children = Map.groupBy(all.keys(), (other) => all.get(other)?.parent ?? 0);
  const family = all.has(id) ? [id] : [];
  // The list grows while it is walked.
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

/**
 * Watches a process that was just started and all that it starts, ten times a second. Pages that two
 * of them share (their program code) count twice: the peak is no less than what the machine needs.
 */
export function watchProcesses(id: number): Watch {
  const before = readStat('self');
  if (before === null) return { stop: () => null };
  const ticks = new Map<number, number>();
  let peak = 0;
  const look = (): void => {
    const all = readAll();
    let resident = 0;
    for (const member of familyOf(id, all)) {
      resident += residentBytes(member);
      ticks.set(member, all.get(member)?.ticks ?? 0);
    }
    peak = Math.max(peak, resident);
  };
  look();
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      // Exact, but without processes that nobody waited for; the sum of what was seen has these,
      // but not what came after the last look at each.
      const waited = (readStat('self')?.endedTicks ?? 0) - before.endedTicks;
      const seen = [...ticks.values()].reduce((sum, own) => sum + own, 0);
      return { peak, cpu: Math.max(waited, seen) / TICKS_A_SECOND };
    },
  };
}
