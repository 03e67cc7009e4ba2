import { SaxesParser } from 'saxes';
import type { FileFault, FileFaultCode } from '../file-result.js';

/** Which of the vocabularies an element is of, told by its namespace and never by its prefix. */
export type Vocabulary = 'atom' | 'espi' | 'customer' | 'other';

export interface XmlElement {
  readonly vocabulary: Vocabulary;
  /** Without prefix. */
  readonly name: string;
  /** Its own text, without that of its children. */
  text: string;
  readonly children: XmlElement[];
  /** Only of links. */
  readonly rel: string;
  readonly href: string;
}

/** Why reading stopped. */
export class XmlFault extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Characters read between two yields: some ten milliseconds. */
const SLICE_LENGTH = 65_536;
/** No document of the standard is nearly as deep; without a limit depth costs time by its square. */
const MOST_DEPTH = 64;

const knownVocabularies = new Map<string, Vocabulary>();

/** Files of all versions differ in how they write the same namespaces. */
function vocabularyOf(uri: string): Vocabulary {
  let vocabulary = knownVocabularies.get(uri);
  if (!vocabulary) {
    if (/^https?:\/\/www\.w3\.org\/2005\/atom\/?$/i.test(uri)) vocabulary = 'atom';
    else if (/^https?:\/\/(?:www\.)?naesb\.org\/espi\/customer(?:\/|$)/i.test(uri)) vocabulary = 'customer';
    else if (/^https?:\/\/(?:www\.)?naesb\.org\/espi(?:\/[\d._]*|\.xsd)?$/i.test(uri)) vocabulary = 'espi';
    else vocabulary = 'other';
    if (knownVocabularies.size < 100) knownVocabularies.set(uri, vocabulary);
  }
  return vocabulary;
}

/**
 * Reads a document to its end and yields how much is done, from 0 to 1. `atEnd` sees each element when it is complete;
 * the ones it takes (`true`) are not kept in their parent. Document types are refused, and with them all entities but the
 * five of XML.
 * @throws XmlFault with line and column where the document is not well formed.
 */
export function* parseXml(
  text: string,
  atEnd: (element: XmlElement, parent: XmlElement | undefined) => boolean,
): Generator<number, XmlElement | undefined, void> {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const stop = (code: FileFaultCode): never => {
    throw new XmlFault({ code, line: parser.line, column: parser.columnIndex + 1 });
  };
  parser.on('error', () => stop('not-well-formed'));
  parser.on('doctype', () => stop('doctype'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length >= MOST_DEPTH) stop('too-large');
    open.push({
      vocabulary: vocabularyOf(uri),
      name: local,
      text: '',
      children: [],
      rel: local === 'link' ? (attributes['rel']?.value ?? '') : '',
      href: local === 'link' ? (attributes['href']?.value ?? '') : '',
    });
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element || atEnd(element, parent)) return;
    if (parent) parent.children.push(element);
    else root = element;
  });
  for (let place = 0; place < text.length; place += SLICE_LENGTH) {
    parser.write(text.slice(place, place + SLICE_LENGTH));
    yield Math.min(1, (place + SLICE_LENGTH) / text.length);
  }
  parser.close();
  return root;
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of a name, without space around it; undefined when it is missing or empty. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim();
  return text === '' ? undefined : text;
}

/** A code or another whole number of a child; undefined when it is missing or not one. */
export function integerOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = textOf(element, name);
  return text !== undefined && /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
}
