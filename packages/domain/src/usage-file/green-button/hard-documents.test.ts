import { describe, expect, it } from 'vitest';
import { decodeXml } from '../decode-bytes.js';
import { readToEnd } from '../file-result.js';
import type { UsageFile } from '../usage-file.js';
import {
  EASTERN,
  WATT_HOURS,
  block,
  entry,
  espi,
  feed,
  fields,
  hourly,
  localTime,
  point,
} from './feeds.test-data.js';
import { fileOf, fileText, hasFiles, read, told, valuesOf } from './files.test-data.js';
import { readGreenButton } from './read.js';

const simple = feed(point(1, [block(hourly([1, 2, 3]))]));

function valuesIn(xml: string): readonly (readonly number[])[] {
  return fileOf(read(xml)).channels.map(valuesOf);
}

/** All elements of one namespace under a prefix. */
function prefixed(xml: string, prefix: string): string {
  const names =
    /<(\/?)(UsagePoint|ServiceCategory|kind|MeterReading|ReadingType|IntervalBlock|interval|IntervalReading|timePeriod|duration|start|value|uom|commodity|currency|flowDirection|intervalLength|powerOfTenMultiplier|accumulationBehaviour)(?=[\s/>])/g;
  return xml
    .replaceAll(names, `<$1${prefix}:$2`)
    .replaceAll(' xmlns="http://naesb.org/espi"', '')
    .replace('<feed ', `<feed xmlns:${prefix}="http://naesb.org/espi" `);
}

describe('the envelope', () => {
  it.each([
    ['any prefix', prefixed(simple, 'x-9')],
    [
      'a prefix for Atom too',
      simple
        .replaceAll(/<(\/?)(feed|entry|content|link|title|updated)(?=[\s/>])/g, '<$1a:$2')
        .replace('xmlns=', 'xmlns:a='),
    ],
    ['an older namespace', simple.replaceAll('http://naesb.org/espi"', 'http://naesb.org/espi/1.1"')],
    [
      'a namespace with https and a slash',
      simple.replaceAll('http://naesb.org/espi"', 'https://www.naesb.org/espi/"'),
    ],
    ['a byte order mark', `\uFEFF${simple}`],
    ['lines that end as on Windows', simple.replaceAll('\n', '\r\n').replaceAll('><', '>\r\n<')],
    ['values as CDATA', simple.replaceAll(/<value>(\d)<\/value>/g, '<value><![CDATA[$1]]></value>')],
    ['comments in numbers', simple.replaceAll(/<value>(\d)/g, '<value><!-- raw 9 -->$1')],
    [
      'character references',
      simple.replaceAll('<value>1<', '<value>&#49;<').replaceAll('<value>2<', '<value>&#x32;<'),
    ],
    ['processing instructions', simple.replace('<entry>', '<?xml-stylesheet href="x.xslt"?><entry>')],
    ['space around numbers', simple.replaceAll(/<value>(\d)</g, '<value>\n $1 \t<')],
    ['an empty kind', simple.replace('<kind>12</kind>', '<kind/>')],
    ['no declaration', simple.replace(/^<\?xml.*\?>\n/, '')],
  ])('reads %s', (_name, xml) => {
    expect(xml).not.toBe(simple);
    expect(valuesIn(xml)).toEqual([[1, 2, 3]]);
  });

  it('reads elements in any order and counts those it does not know', () => {
    const [first = '', ...rest] = hourly([1, 2, 3]).map(
      ({ startS, value }) =>
        `<IntervalReading><value>${value}</value><colour>red</colour><timePeriod><start>${startS}</start>` +
        '<duration>3600</duration></timePeriod></IntervalReading>',
    );
    const blocks = espi('IntervalBlock', `${first}${rest.join('')}<interval><start>0</start></interval>`);
    const file = fileOf(read(feed(point(1, [blocks], { type: { uom: 72, newThing: 1, flowDirection: 1 } }))));
    expect(file.channels.map(valuesOf)).toEqual([[1, 2, 3]]);
    expect(file.notices[0]).toEqual({ code: 'unknown-elements', count: 4, detail: { name: 'newThing' } });
  });

  it('reads several resources in one entry, several blocks in one content, and a lone entry', () => {
    const [a, b] = [block(hourly([1])), block(hourly([1, 2, 3]).slice(1))];
    const type = espi('ReadingType', fields(WATT_HOURS));
    const one = entry(`${espi('MeterReading', '')}${type}${a}${b}`);
    expect(valuesIn(feed(one))).toEqual([[1, 2, 3]]);
    expect(valuesIn(one.replace('<entry>', '<entry xmlns="http://www.w3.org/2005/Atom">'))).toEqual([
      [1, 2, 3],
    ]);
  });

  it('reads a block that stands in no entry, when told its unit', () => {
    const xml = block(hourly([1, 2]));
    expect(read(xml)).toMatchObject({ kind: 'asked', questions: [{ about: 'unit' }] });
    const file = fileOf(read(xml, { answers: { unit: 'kWh' } }));
    expect(file.channels.map(({ unit }) => unit)).toEqual(['kWh']);
    expect(file.channels.map(told)).toEqual([['unit-assumed 2', 'flow-assumed 1']]);
  });

  it('keeps titles as they are written', () => {
    const title = `&lt;script>alert(1)&lt;/script> \u202E \u{1F4A9} ' OR 1=1`;
    const [channel] = fileOf(read(feed(point(1, [block(hourly([1]))], { title })))).channels;
    expect(channel?.name).toBe(`<script>alert(1)</script> \u202E \u{1F4A9} ' OR 1=1`);
  });
});

describe('what belongs together', () => {
  const two = (first: number[], second: number[]): string[] => [
    point(1, [block(hourly(first))]),
    point(2, [block(hourly(second))], {
      kind: 1,
      type: { ...WATT_HOURS, uom: 169, commodity: 7, flowDirection: 1 },
    }),
  ];
  const summed = (file: UsageFile): unknown =>
    file.channels.map((one) => [one.commodity, one.unit, valuesOf(one)]);
  const both = [
    ['electricity', 'kWh', [1, 2]],
    ['gas', 'therm', [3, 4]],
  ];

  it('never merges usage points, by links', () => {
    const file = fileOf(read(feed(...two([1, 2], [3, 4]))));
    expect(summed(file)).toEqual(both);
    expect(told(file)).toContain('joined-by-links 2');
  });

  it('finds the links of hosts, slashes and escapes written differently', () => {
    const xml = feed(...two([1, 2], [3, 4]))
      .replaceAll('rel="up" href="https://example.com', 'rel="up" href="')
      .replaceAll(/rel="related" href="([^"]*)"/g, 'rel="related" href="$1/"')
      .replaceAll('UsagePoint/2', 'Usage%50oint/2');
    expect(summed(fileOf(read(xml)))).toEqual(both);
    expect(told(fileOf(read(xml)))).toContain('joined-by-links 2');
  });

  it('goes by paths where links do not say it', () => {
    const xml = feed(...two([1, 2], [3, 4])).replaceAll(/<link rel="(?:related|up)"[^>]*>/g, (link) =>
      link.includes('ReadingType') ? link : '',
    );
    expect(summed(fileOf(read(xml)))).toEqual(both);
    expect(told(fileOf(read(xml)))).toContain('joined-by-paths 2');
  });

  it('goes by the order in the document where there are no links', () => {
    const xml = feed(...two([1, 2], [3, 4])).replaceAll(/<link [^>]*>/g, '');
    expect(summed(fileOf(read(xml)))).toEqual(both);
    expect(told(fileOf(read(xml)))).toContain('joined-by-order 2');
  });

  it('reads import and export of one meter as two channels', () => {
    const xml = feed(
      point(1, [block(hourly([5]))]),
      point(2, [block(hourly([7]))], { type: { ...WATT_HOURS, flowDirection: 19 } }),
    );
    expect(fileOf(read(xml)).channels.map(({ flow }) => flow)).toEqual(['import', 'export']);
  });

  it('draws what it can and tells what it cannot', () => {
    const xml = feed(
      point(1, [block(hourly([5]))]),
      point(2, [block(hourly([90, 91]))], { type: { ...WATT_HOURS, uom: 65 } }),
    );
    const file = fileOf(read(xml));
    expect(file.channels).toHaveLength(1);
    expect(file.notices).toContainEqual({ code: 'unknown-unit', count: 2, detail: { code: '65' } });
    const alone = point(3, [block(hourly([5]))], { type: { ...WATT_HOURS, accumulationBehaviour: 1 } });
    expect(fileOf(read(feed(point(1, [block(hourly([5]))]), alone))).notices).toContainEqual({
      code: 'not-drawn',
      count: 1,
      detail: { code: 'register-alone', name: 'Point 3' },
    });
  });
});

describe('zones', () => {
  const withRule = (rule: Readonly<Record<string, number | string>>): UsageFile =>
    fileOf(read(feed(point(1, [block(hourly(Array.from({ length: 8000 }, () => 1)))]), localTime(rule))));

  it.each([
    [EASTERN, 'America/New_York'],
    [{ ...EASTERN, tzOffset: -25_200 }, 'America/Denver'],
    [{ ...EASTERN, dstOffset: 0, tzOffset: 36_000 }, 'Etc/GMT-10'],
    [
      { dstEndRule: 'FFFFFFFF', dstOffset: 3600, dstStartRule: 'FFFFFFFF', tzOffset: 28_800 },
      'Asia/Shanghai',
    ],
    [
      { dstEndRule: '440E3000', dstOffset: 3600, dstStartRule: 'A40E2000', tzOffset: 36_000 },
      'Australia/Sydney',
    ],
  ])('finds the zone of %j', (rule, name) => {
    expect(withRule(rule).channels[0]?.timeZone).toEqual({ name, assumed: false });
  });

  it.each([
    ['too short', { ...EASTERN, dstStartRule: '360E2' }],
    ['a time instead of a rule', { ...EASTERN, dstEndRule: '509B1D60' }],
    ['no hexadecimal', { ...EASTERN, dstEndRule: 'November' }],
    ['no offset', { dstEndRule: 'B40E2000', dstOffset: 3600, dstStartRule: '360E2000' }],
    ['an offset of no zone', { ...EASTERN, tzOffset: -17_640 }],
  ])('takes the zone passed in when the rule is %s, and tells it', (_name, rule) => {
    const file = withRule(rule);
    expect(file.channels[0]?.timeZone).toEqual({ name: 'Asia/Shanghai', assumed: true });
    expect(told(file)).toContain('zone-rule-bad 1');
  });

  it('takes the zone that was answered', () => {
    const file = fileOf(read(simple, { answers: { 'time-zone': 'Europe/Rome' } }));
    expect(file.channels[0]?.timeZone).toEqual({ name: 'Europe/Rome', assumed: false });
    expect(told(file)).not.toContain('zone-assumed 1');
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['space', ' \n\uFEFF', { code: 'empty' }],
    [
      'a page',
      '<!DOCTYPE html><html><body>Sign in</body></html>',
      { code: 'unknown-format', detail: { code: 'html' } },
    ],
    [
      'a page as XML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
      { code: 'unknown-format', detail: { code: 'html' } },
    ],
    ['JSON', '{"a": 1}', { code: 'unknown-format', detail: { code: 'json' } }],
    ['a text', 'Date,kWh\n1,2', { code: 'unknown-format' }],
    ['other XML', '<a/>', { code: 'no-green-button', detail: { name: 'a' } }],
    [
      'elements of no namespace',
      simple.replaceAll(/ xmlns="[^"]*"/g, ''),
      { code: 'no-green-button', detail: { name: 'feed' } },
    ],
    ['an empty feed', feed(), { code: 'no-green-button', detail: { name: 'feed' } }],
    ['a usage point alone', feed(point(1, [])), { code: 'no-readings' }],
    [
      'a document type',
      `<!DOCTYPE feed>${simple.replace(/^<\?xml.*\?>\n/, '')}`,
      { code: 'doctype', line: 1, column: 16 },
    ],
    [
      'a unit that nothing can be drawn of',
      feed(point(1, [block(hourly([1]))], { type: { uom: 65 } })),
      { code: 'unknown-unit', detail: { code: '65' } },
    ],
    [
      'readings that all lack a time',
      feed(point(1, [espi('IntervalBlock', '<IntervalReading><value>1</value></IntervalReading>')])),
      { code: 'no-times' },
    ],
  ])('refuses %s', (_name, xml, fault) => {
    expect(read(xml)).toEqual({ kind: 'refused', fault });
  });

  it.each([
    ['cut off', simple.slice(0, -20), 'not-well-formed'],
    [
      'crossed tags',
      simple.replace('</value></IntervalReading>', '</IntervalReading></value>'),
      'not-well-formed',
    ],
    ['a prefix of no namespace', simple.replace('<title>Feed', '<x:y/><title>Feed'), 'not-well-formed'],
    ['a bare ampersand', simple.replace('<title>Feed', '<title>Gas & water'), 'not-well-formed'],
    ['an entity of HTML', simple.replace('<title>Feed', '<title>&nbsp;'), 'not-well-formed'],
    ['a second root', `${simple}<feed/>`, 'not-well-formed'],
    ['a control character', simple.replace('<title>Feed', '<title>\u0001'), 'not-well-formed'],
    ['endless depth', `<a>`.repeat(100_000), 'too-large'],
    [
      'a bomb of entities',
      `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><feed>&lol2;</feed>`,
      'doctype',
    ],
    [
      'an entity from elsewhere',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'doctype',
    ],
  ])('refuses %s with line and column, and draws nothing', (_name, xml, code) => {
    const result = read(xml);
    expect(result).toMatchObject({ kind: 'refused', fault: { code } });
    const { fault } = result as { fault: { line?: number; column?: number } };
    expect(fault.line).toBeGreaterThan(0);
    expect(fault.column).toBeGreaterThan(0);
  });

  it('says on which line', () => {
    expect(read('<a>\n<b>\n  </c>\n</a>')).toMatchObject({ fault: { code: 'not-well-formed', line: 3 } });
  });

  it('reads nothing of a customer', () => {
    const personal =
      '<c:Customer xmlns:c="http://naesb.org/espi/customer"><c:customerName>Ana</c:customerName></c:Customer>';
    expect(read(feed(entry(personal)))).toEqual({ kind: 'refused', fault: { code: 'personal-data-only' } });
    const file = fileOf(read(feed(entry(personal), point(1, [block(hourly([1]))]))));
    expect(told(file)).toContain('personal-data-skipped 1');
    expect(JSON.stringify(file.channels.map(({ name }) => name))).not.toContain('Ana');
  });
});

describe('bytes', () => {
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(bytes.buffer);
  };
  const accented = simple.replace('<title>Feed', '<title>Énergie');

  it.each([
    ['UTF-8', new TextEncoder().encode(accented)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${accented}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${accented}`, true)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${accented}`, false)],
    ['UTF-16 LE without a mark', utf16(accented, true)],
    ['UTF-16 BE without a mark', utf16(accented, false)],
    [
      'ISO-8859-1 as declared',
      Uint8Array.from(accented.replace('UTF-8', 'ISO-8859-1'), (letter) => letter.charCodeAt(0)),
    ],
    ['UTF-8 declared as UTF-16', new TextEncoder().encode(accented.replace('UTF-8', 'UTF-16'))],
  ])('decodes %s', (_name, bytes) => {
    const text = decodeXml(bytes);
    if (typeof text !== 'string') throw new Error(text.code);
    expect(fileOf(read(text)).title).toBe('Énergie');
  });

  it('refuses bytes that the encoding does not have', () => {
    expect(decodeXml(Uint8Array.of(0x3c, 0x61, 0xe9, 0x3e))).toEqual({
      code: 'encoding',
      detail: { code: 'utf-8' },
    });
    const unknown = new TextEncoder().encode('<?xml version="1.0" encoding="klingon"?><a/>');
    expect(decodeXml(unknown)).toMatchObject({ code: 'encoding', detail: { code: 'klingon' } });
  });
});

describe('work', () => {
  it('tells how much is done, more each time, and can be left at any point', () => {
    const long = feed(point(1, [block(hourly(Array.from({ length: 3000 }, () => 1)))]));
    const steps = [...readGreenButton(long, { timeZone: 'UTC' })];
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
    const left = readGreenButton(long, { timeZone: 'UTC' });
    left.next();
    left.return({ kind: 'refused', fault: { code: 'empty' } });
    expect(left.next().done).toBe(true);
  });

  it.runIf(hasFiles)('reads 35,000 readings within a second', () => {
    const year = fileText('sdge-2011/Coastal_Single_Family_Jan_1_2011_to_Jan_1_2012.xml');
    const readings = year.match(/<IntervalReading>.*?<\/IntervalReading>/gs) ?? [];
    const quarters = readings.flatMap((one, at) =>
      [0, 1, 2, 3].map((quarter) =>
        one
          .replace('<duration>3600<', '<duration>900<')
          .replace(/<start>\d+</, `<start>${1_293_840_000 + at * 3600 + quarter * 900}<`),
      ),
    );
    const xml = feed(point(1, [espi('IntervalBlock', quarters.join('\n'))]));
    const startedMs = performance.now();
    const result = readToEnd(readGreenButton(xml, { timeZone: 'UTC' }));
    const tookMs = performance.now() - startedMs;
    expect(fileOf(result).channels.map((channel) => valuesOf(channel).length)).toEqual([35_040]);
    // Some 250 ms on the machine it was written on; the limit is wide for one that is busy.
    expect(tookMs).toBeLessThan(3000);
  });
});
