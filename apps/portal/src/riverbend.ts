import type { LocalText } from '@mains/mocks';

/** Somebody a visitor of the demonstration can be. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

/** Something that can be the matter with Riverbend's service. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
}

/** The pretended utility behind this portal, as far as the portal moves it. */
export interface RiverbendStage {
  readonly apiBase: string;
  /** Its clock, epoch milliseconds. */
  readonly now: () => number;
  personas(locale: string): readonly Persona[];
  /** The usual one first. */
  scenarios(locale: string): readonly Scenario[];
  /** What signing in on a real site would give; nothing for a person who does not exist. */
  tokenFor(personaId: string): string | undefined;
  /** What the address of a service's bills has to say beyond its commodity for a person. */
  idsInAddress(personaId: string | undefined, place: ServicePlace): Partial<ServicePlace>;
  /** An unknown scenario is the usual one. */
  useScenario(scenarioId: string | undefined): void;
  /** Days from the day of the pictures, Tue 24 Nov 2026; the time of day starts at 14:22. */
  useDay(daysFromPictureDay: number): void;
}

export interface ServicePlace {
  readonly accountId: string;
  readonly serviceId: string;
}

/** Where Riverbend's days begin and end. */
export const riverbendTimeZone = 'Asia/Shanghai';

const inLanguage = (text: LocalText, locale: string): string => (locale === 'en' ? text.en : text['zh-CN']);

/**
 * Puts Riverbend into a service worker of this page.
 * @throws Error when the browser allows no service worker here
 */
export async function startRiverbend(): Promise<RiverbendStage> {
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker) throw new Error('No service worker');
  const [{ createRiverbend, scenarios }, { startRiverbendWorker }] = await Promise.all([
    import('@mains/mocks'),
    import('@mains/mocks/browser'),
  ]);
  const riverbend = createRiverbend();
  const apiBase = new URL('riverbend/v1', document.baseURI).href;
  await startRiverbendWorker(riverbend, {
    apiBase,
    serviceWorkerUrl: new URL('mockServiceWorker.js', document.baseURI).href,
  });
  riverbend.clock.tick();

  return {
    apiBase,
    now: () => riverbend.clock.now(),
    personas: (locale) =>
      riverbend.personas.map(({ id, name, summary }) => ({
        id,
        name: inLanguage(name, locale),
        about: inLanguage(summary, locale),
      })),
    scenarios: (locale) => scenarios.map(({ id, title }) => ({ id, name: inLanguage(title, locale) })),
    tokenFor: (personaId) =>
      riverbend.personas.some(({ id }) => id === personaId) ? riverbend.tokenFor(personaId) : undefined,
    idsInAddress: (personaId, { accountId, serviceId }) => {
      const accounts = riverbend.personas.find(({ id }) => id === personaId)?.accounts ?? [];
      const services = accounts.find(({ id }) => id === accountId)?.services ?? [];
      const commodity = services.find(({ id }) => id === serviceId)?.commodity;
      const alike = services.filter((service) => service.commodity === commodity);
      return { ...(accounts.length > 1 && { accountId }), ...(alike.length > 1 && { serviceId }) };
    },
    useScenario: (scenarioId) =>
      riverbend.scenario.use(scenarios.find(({ id }) => id === scenarioId) ?? scenarios[0]),
    useDay: (daysFromPictureDay) => {
      riverbend.clock.set('picture-day');
      riverbend.clock.advance({ days: daysFromPictureDay });
    },
  };
}
