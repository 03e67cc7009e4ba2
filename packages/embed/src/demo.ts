export { demoStage } from '@mains/mocks/demo';
