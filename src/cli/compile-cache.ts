import module from 'node:module';

/** Lets Node keep the compiled bundle between runs, where it can (22.8 and later). */
export function enableCompileCache(): void {
  const { enableCompileCache: enable } = module as { enableCompileCache?: () => unknown };
  enable?.();
}
