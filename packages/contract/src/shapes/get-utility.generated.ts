// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  GuestLookupRules,
  Utility,
} from '../types.generated.js';
import {
  proofKindShape,
} from './several-operations.generated.js';

export const guestLookupRulesShape: ShapeOf<GuestLookupRules> = { has: { proofs: { each: proofKindShape, least: 1 } }, may: { accountNumberDigits: { min: 4, max: 20 }, accountNumberHint: 'text' } };
export const utilityShape: ShapeOf<Utility> = { has: { name: 'text', timeZone: 'text', servicePhone: 'text', guestLookup: guestLookupRulesShape }, may: { emergencyPhone: 'text' } };
