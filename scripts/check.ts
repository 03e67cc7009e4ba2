import { fastSteps, runSteps } from './steps.ts';

await runSteps(fastSteps);
