/** Milliseconds since the process began. `performance` would tell, too, but takes one of them to load. */
export const milliseconds = (): number => process.uptime() * 1000;
