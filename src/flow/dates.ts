/**
 * The last day, `YYYY-MM-DD`, that a date of an export may mean in any time zone: `2026-12-01`, `2026-12-01 08:00:00`,
 * ISO date-times, milliseconds as a number or a string. Undefined for what is no such date.
 */
export function lastDayOf(value: string | number): string | undefined {
  const text = String(value).trim();
  if (/^\d{9,16}$/.test(text)) {
    // Before 1973 nobody wrote dates in milliseconds: so few digits are seconds.
    const number = Number(text);
    return inLastZone(number < 100_000_000_000 ? number * 1000 : number);
  }
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const { day, utc } = match.groups!;
  if (!exists(day!)) return undefined;
  return utc === undefined ? day : inLastZone(Date.parse(text.replace(' ', 'T').replace(' ', '')));
}

/** Days from one `YYYY-MM-DD` to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// A date alone, or with a time, seconds and fractions being optional; an offset other than Z leaves the day as written.
const DATE =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:(?<utc>Z)|[+-]\d{2}:?\d{2}))?)?$/i;

/** An instant's day where the sun rises first, fourteen hours ahead of UTC: the agent may stand there. */
function inLastZone(instant: number): string | undefined {
  const date = new Date(instant + 14 * HOUR);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** False for the 30th of February, which `Date` would move into March. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
