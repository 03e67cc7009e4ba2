import { runAll, say } from './process.ts';

say('Storybook starts at http://127.0.0.1:6006/ …');
await runAll([
  'storybook',
  'dev',
  '--config-dir',
  'stories/.storybook',
  '--host',
  '127.0.0.1',
  '--port',
  '6006',
  '--ci',
  '--no-open',
  '--disable-telemetry',
  '--no-version-updates',
]);
