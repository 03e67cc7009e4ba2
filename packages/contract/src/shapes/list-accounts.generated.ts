// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  AccountPage,
} from '../types.generated.js';
import {
  accountShape,
} from './several-operations.generated.js';

export const accountPageShape: ShapeOf<AccountPage> = { has: { items: { each: accountShape, least: 0 } }, may: { nextCursor: 'text' } };
