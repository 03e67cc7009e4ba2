import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const folder = join(import.meta.dirname, '../../../../../../shared/data/greenbutton/xsd');

export const hasSchemas = existsSync(folder);

if (!hasSchemas)
  process.stderr.write('Skipped: the ESPI schemas, since ../shared/data/greenbutton/xsd is not there\n');

/** What atom.xsd takes from the schema of xml:lang and xml:base, which is on the network. */
const XML_NAMESPACE = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:string"/>
  <xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>`;

/** What the schema of ESPI 4.0 has against a file; empty when it is valid. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
  const schema = (name: string): string =>
    readFileSync(join(folder, name), 'utf8').replace('https://www.w3.org/2001/03/xml.xsd', 'xml.xsd');
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'written.xml', contents: xml }],
    schema: [{ fileName: 'espi.xsd', contents: schema('ESPI_4.0_espi.xsd') }],
    preload: [
      { fileName: 'atom.xsd', contents: schema('atom.xsd') },
      { fileName: 'xml.xsd', contents: XML_NAMESPACE },
    ],
    initialMemoryPages: 256,
    maxMemoryPages: memoryPages.GiB,
  });
  if (valid) return [];
  const told = errors.map(({ message }) => message);
  return told.length > 0 ? told : ['not valid'];
}
