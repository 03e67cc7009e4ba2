// Made from openapi.yaml by `npm run generate`. Do not edit.
export * from './shapes/create-guest-session.generated.js';
export * from './shapes/get-bill.generated.js';
export * from './shapes/get-daily-usage.generated.js';
export * from './shapes/get-interval-usage.generated.js';
export * from './shapes/get-promise-profile.generated.js';
export * from './shapes/get-session.generated.js';
export * from './shapes/get-tariff.generated.js';
export * from './shapes/get-utility.generated.js';
export * from './shapes/list-accounts.generated.js';
export * from './shapes/list-balances.generated.js';
export * from './shapes/list-bills.generated.js';
export * from './shapes/list-tariffs.generated.js';
export * from './shapes/several-operations.generated.js';
