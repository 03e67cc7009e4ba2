export type { DemoClient, DemoStage } from './demo/demo-stage.js';
export { demoStage } from './demo/demo-stage.js';
export type { DemoState } from './demo/demo-states.js';
export { demoStates } from './demo/demo-states.js';
