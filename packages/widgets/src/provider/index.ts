export { MainsProviderElement } from './provider.js';
