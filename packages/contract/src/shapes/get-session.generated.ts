// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  Session,
} from '../types.generated.js';
import {
  instantShape,
} from './several-operations.generated.js';

export const sessionShape: ShapeOf<Session> = { has: { kind: ["customer","guest"], expiresAt: instantShape }, may: { customerName: 'text' } };
