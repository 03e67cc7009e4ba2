import { runAll } from './process.ts';

await runAll([
  'storybook',
  'build',
  '--config-dir',
  'stories/.storybook',
  '--output-dir',
  'stories/static',
  '--disable-telemetry',
]);
