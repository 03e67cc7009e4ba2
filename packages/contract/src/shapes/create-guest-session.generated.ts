// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  GuestSession,
  GuestVerification,
} from '../types.generated.js';
import {
  idShape,
  instantShape,
  proofKindShape,
} from './several-operations.generated.js';

export const guestVerificationShape: ShapeOf<GuestVerification> = { has: { accountNumber: /^[^]{1,40}$/, proof: { has: { kind: proofKindShape, value: /^[^]{1,40}$/ } } } };
export const guestSessionShape: ShapeOf<GuestSession> = { has: { token: /^[^]{16,}$/, expiresAt: instantShape, accountId: idShape } };
