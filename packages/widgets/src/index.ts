export * from './bill-lookup/index.js';
export * from './provider/index.js';
export * from './tariff/index.js';
