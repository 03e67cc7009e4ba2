import { isObject, UrdbFault } from './json.js';

/** Names that other exports of the database use, in lower case; all names are read without regard to case. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['ratename', 'name'],
  ['utilityname', 'utility'],
  ['sourcereference', 'source'],
  ['effectivedate', 'startdate'],
  ['energyratestrux', 'energyratestructure'],
  ['energyweekdaysched', 'energyweekdayschedule'],
  ['energyweekendsched', 'energyweekendschedule'],
  ['demandratestrux', 'demandratestructure'],
  ['demandrateunits', 'demandrateunit'],
  ['demandweekdaysched', 'demandweekdayschedule'],
  ['demandweekendsched', 'demandweekendschedule'],
  ['flatdemandstrux', 'flatdemandstructure'],
  ['flatdemandunits', 'flatdemandunit'],
  ['demandratchetpct', 'demandratchetpercentage'],
  ['demandreactpwrcharge', 'demandreactivepowercharge'],
  ['demandreactivepowerchg', 'demandreactivepowercharge'],
  ['coincidentratestrux', 'coincidentratestructure'],
  ['coincidentrateunits', 'coincidentrateunit'],
  ['coincidentratesched', 'coincidentrateschedule'],
  ['demandkeyvals', 'demandattrs'],
  ['energykeyvals', 'energyattrs'],
  ['fixedkeyvals', 'fixedattrs'],
]);

/** Fields that become a part of the sheet, or of what is told with it. */
const READ = [
  'name utility source startdate enddate demandwindow',
  'energyratestructure energyweekdayschedule energyweekendschedule energytoulabels',
  'demandratestructure demandrateunit demandweekdayschedule demandweekendschedule',
  'flatdemandstructure flatdemandmonths flatdemandunit',
  'fixedchargefirstmeter fixedchargeunits fixedmonthlycharge',
  'mincharge minchargeunits minmonthlycharge annualmincharge',
];

/** Fields that charge nothing: identity, eligibility, remarks. */
const CHARGES_NOTHING = [
  '_id label uri eiaid eia type country approved is_default isdefault revisions supersedes supercedes sourceparent',
  'sector servicetype description basicinformationcomments voltageminimum voltagemaximum voltagecategory phasewiring',
  'peakkwcapacitymin peakkwcapacitymax peakkwcapacityhistory peakkwhusagemin peakkwhusagemax peakkwhusagehistory',
  'demandunits demandmin demandmax demandhist demandcomments energycomments energymin energymax energyhist',
  'coincidentrateunit coincidentrateschedule',
];

const words = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));
const readFields = words(READ);
const silentFields = words(CHARGES_NOTHING);

/** An item under the names of the documentation. */
export interface UrdbFields {
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that say something the sheet does not hold. */
  readonly leftOut: readonly string[];
}

/** @throws UrdbFault when it is no object. */
export function fieldsOf(item: unknown): UrdbFields {
  if (!isObject(item)) throw new UrdbFault('item', 'is not an object');
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    const lower = name.toLowerCase();
    values[OTHER_NAMES.get(lower) ?? lower] = value;
  }
  const leftOut = Object.keys(values).filter(
    (name) => !readFields.has(name) && !silentFields.has(name) && saysSomething(values[name]),
  );
  return { values, leftOut };
}

/** Not null, false, zero, or a list of nothing but these. */
export function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSomething);
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}
