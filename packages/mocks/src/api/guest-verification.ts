import type { FieldError, GuestVerification, ProofKind } from '@mains/contract';
import type { Language, LocalText } from '../text.js';
import { PROOFS } from '../world/plan.js';
import { significant } from '../world/world.js';
import { ApiProblem } from './answers.js';

const DIGITS = 10;

const WRONG = {
  body: { en: 'A JSON object is needed.', 'zh-CN': '需要 JSON 对象。' },
  number: { en: 'It needs 10 digits.', 'zh-CN': '需要10位数字。' },
  proof: { en: 'A proof is needed.', 'zh-CN': '需要一项验证信息。' },
  kind: { en: 'This proof is not accepted here.', 'zh-CN': '不支持此验证方式。' },
  value: { en: 'It needs 1 to 40 characters.', 'zh-CN': '需要1至40个字符。' },
} as const satisfies Record<string, LocalText>;

/** A guest's request, read with care. @throws ApiProblem `invalid-request` naming every field that is wrong. */
export function readGuestVerification(body: string, language: Language): GuestVerification {
  const errors: FieldError[] = [];
  const refuse = (pointer: string, why: LocalText): void => {
    errors.push({ pointer, detail: why[language] });
  };

  const request = fieldsOf(parsed(body));
  if (!request) {
    throw new ApiProblem('invalid-request', { errors: [{ pointer: '', detail: WRONG.body[language] }] });
  }
  const number = textOf(request['accountNumber']);
  if (number === undefined || !isAccountNumber(number)) refuse('/accountNumber', WRONG.number);

  const proof = fieldsOf(request['proof']);
  const kind = PROOFS.find((known): known is ProofKind => known === proof?.['kind']);
  const value = textOf(proof?.['value']);
  if (!proof) refuse('/proof', WRONG.proof);
  else {
    if (!kind) refuse('/proof/kind', WRONG.kind);
    if (value === undefined) refuse('/proof/value', WRONG.value);
  }
  if (number === undefined || !kind || value === undefined || errors.length > 0) {
    throw new ApiProblem('invalid-request', { errors });
  }
  return { accountNumber: number, proof: { kind, value } };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length >= 1 && value.length <= 40 ? value : undefined;
}

function isAccountNumber(typed: string): boolean {
  return new RegExp(`^\\d{${DIGITS}}$`).test(significant(typed));
}
