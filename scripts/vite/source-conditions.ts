/** Export conditions that make Vite take the packages' TypeScript as it is, without a build. */
export const sourceConditions: string[] = ['source', 'module', 'browser', 'development|production'];
