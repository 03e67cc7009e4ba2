/** What the schema allows in each element that is read; anything else is told as unknown and left out. */
const CHILDREN: Readonly<Record<string, string>> = {
  content:
    'UsagePoint MeterReading ReadingType IntervalBlock UsageSummary ElectricPowerUsageSummary LocalTimeParameters ' +
    'ElectricPowerQualitySummary ApplicationInformation Authorization Subscription BatchList ServiceStatus ' +
    'RetailCustomer TimeConfiguration AggregateNode PnodeRef',
  UsagePoint:
    'roleFlags ServiceCategory status serviceDeliveryPoint ServiceDeliveryPoint amiBillingReady checkBilling ' +
    'connectionState estimatedLoad grounded isSdp isVirtual minimalUsageExpected nominalServiceVoltage outageRegion ' +
    'phaseCode ratedCurrent ratedPower readCycle readRoute serviceDeliveryRemark servicePriority pnodeRefs ' +
    'aggregateNodeRefs',
  MeterReading: '',
  ReadingType:
    'accumulationBehaviour commodity consumptionTier currency dataQualifier defaultQuality flowDirection ' +
    'intervalLength kind phase powerOfTenMultiplier timeAttribute tou uom cpp interharmonic measuringPeriod argument',
  IntervalBlock: 'interval IntervalReading',
  IntervalReading: 'cost currency ReadingQuality timePeriod value consumptionTier tou cpp',
  UsageSummary:
    'billingPeriod billLastPeriod billToDate costAdditionalLastPeriod costAdditionalDetailLastPeriod currency ' +
    'overallConsumptionLastPeriod currentBillingPeriodOverAllConsumption currentDayLastYearNetConsumption ' +
    'currentDayNetConsumption currentDayOverallConsumption peakDemand previousDayLastYearOverallConsumption ' +
    'previousDayNetConsumption previousDayOverallConsumption qualityOfReading ratchetDemand ratchetDemandPeriod ' +
    'statusTimeStamp commodity tariffProfile readCycle tariffRiderRefs billingChargeSource',
  LocalTimeParameters: 'dstEndRule dstOffset dstStartRule tzOffset',
};

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CHILDREN).flatMap(([parent, names]) => {
    const set = new Set([...names.split(' '), 'extension', 'batchItemInfo']);
    if (parent === 'UsageSummary')
      return [[parent, set] as const, ['ElectricPowerUsageSummary', set] as const];
    if (parent === 'LocalTimeParameters')
      return [[parent, set] as const, ['TimeConfiguration', set] as const];
    return [[parent, set] as const];
  }),
);

/** Whether the schema has an element within another; true where it does not matter to what is read. */
export function isKnownElement(name: string, parent: string): boolean {
  return known.get(parent)?.has(name) ?? true;
}
