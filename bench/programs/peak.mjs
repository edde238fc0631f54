// Prints the peak of resident memory, in KiB, when the process ends.
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`));
