/** One environment as the policy declares it. */
export interface Environment {
  readonly name: string;
  readonly class: 'development' | 'test' | 'staging' | 'production';
}
