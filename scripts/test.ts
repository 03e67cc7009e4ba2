import { fastSteps, runSteps, slowSteps } from './steps.ts';

await runSteps([...fastSteps, ...slowSteps]);
