/**
 * Demand charge by contract: up to this part of the contract nothing changes; what is measured above it counts double.
 * Source: 发改办价格〔2016〕1583号.
 */
export const CONTRACT_OVERRUN_THRESHOLD = '1.05';
