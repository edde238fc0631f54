/** What stands behind the last of the `marks` that part a path, those at its end left out; undefined where nothing does. */
export function lastStep(path: string, marks: string): string | undefined {
  let end = path.length;
  while (end > 0 && marks.includes(path[end - 1]!)) end--;
  let start = end;
  while (start > 0 && !marks.includes(path[start - 1]!)) start--;
  return start === end ? undefined : path.slice(start, end);
}
