import type { HostSession } from '@mains/client';
import type { EventRecord } from '@mains/ui';
import { createRiverbend, type Riverbend, type Scenario } from '@mains/mocks';
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import { setupWorker } from 'msw/browser';
import { http } from 'msw/http';
import { configure, fn, userEvent, within } from 'storybook/test';

/** What a story needs of the utility; in `parameters.riverbend`. */
export interface RiverbendStory {
  /** The persona the page has signed in; a page without a sign-in of its own when left out. */
  readonly signedIn?: string;
  /** Of `@mains/mocks`, or one of your own; `calm` when left out. */
  readonly scenario?: string | Scenario;
  /** The page's sign-in does not answer. */
  readonly isSignInSilent?: boolean;
  /** What has happened before the customer comes. */
  readonly before?: (riverbend: Riverbend, apiBase: string) => Promise<void>;
}

/** What a story shows runs against a Riverbend of its own, which stands still on Tue 24 Nov 2026, 14:22. */
interface Visit {
  readonly riverbend: Riverbend;
  readonly basePath: string;
  readonly apiBase: string;
  readonly session: HostSession | undefined;
}

/** What looking around in a story needs. */
export type StoryPage = Pick<StoryContext, 'canvasElement' | 'globals'>;

const visits = new Map<string, Visit>();
let visitCount = 0;
let worker: Promise<unknown> | undefined;

// Long enough for the client's own repeats; a state that does not come fails the story.
configure({ asyncUtilTimeout: 10_000 });

/** Tests serve from the root; a built Storybook lies in any folder of a static host. */
const address = (path: string): URL => new URL(import.meta.env.BASE_URL + path, document.baseURI);

/** One service worker for all stories: the path of a request says whose Riverbend answers. */
function startWorker(): Promise<unknown> {
  const answer = http.all(`${address('riverbend').pathname}/*`, ({ request }) => {
    const { pathname } = new URL(request.url);
    const visit = [...visits.values()].find(({ basePath }) => pathname.startsWith(`${basePath}/`));
    return visit?.riverbend.handle(request) ?? Response.error();
  });
  return setupWorker(answer).start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: address('mockServiceWorker.js').pathname },
  });
}

async function startVisit(id: string, story: RiverbendStory): Promise<Visit> {
  visitCount += 1;
  // At an address of its own, a visit finds nothing in a cache or a session that an earlier one has left.
  const { href: apiBase, pathname: basePath } = address(`riverbend/${id}.${visitCount}/v1`);
  const { signedIn, scenario, isSignInSilent, before } = story;
  const riverbend = createRiverbend({ basePath, ...(scenario !== undefined && { scenario }) });
  await before?.(riverbend, apiBase);
  const signIn = (): string | Promise<string> =>
    isSignInSilent ? new Promise(() => undefined) : riverbend.tokenFor(signedIn ?? '');
  return { riverbend, basePath, apiBase, session: signedIn === undefined ? undefined : { getToken: signIn } };
}

/** Opens Riverbend for a story; another language, theme or control finds it as it was. */
export async function openRiverbend({
  id,
  parameters,
}: Pick<StoryContext, 'id' | 'parameters'>): Promise<{ readonly visit: Visit }> {
  await (worker ??= startWorker());
  const visit = visits.get(id) ?? (await startVisit(id, (parameters['riverbend'] ?? {}) as RiverbendStory));
  visits.set(id, visit);
  return { visit };
}

/** As `beforeEach`: what it returns ends the visit with the story. */
export function leaveRiverbend({ id }: Pick<StoryContext, 'id'>): () => void {
  return () => void visits.delete(id);
}

/** Gives a story its utility as a host page does. What its widgets tell the page is seen in the panel Actions. */
export const inRiverbend: Decorator = (story, { loaded }) => {
  const { riverbend, apiBase, session } = loaded['visit'] as Visit;
  // Storybook lists the calls of a spy that has a name.
  const tell = ({ type, detail }: EventRecord): void => void fn().mockName(type)(detail);
  return html`<mains-provider
    .api=${apiBase}
    .session=${session}
    .now=${() => riverbend.clock.now()}
    .onEvent=${tell}
  >
    ${story()}
  </mains-provider>`;
};

/** What a customer finds inside a widget of a story, by role and text. */
export function inside(
  { canvasElement }: Pick<StoryPage, 'canvasElement'>,
  selector = 'mains-bill-lookup',
): ReturnType<typeof within> {
  const stage = canvasElement.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('.widget');
  if (!stage) throw new Error(`There is no ${selector} in this story`);
  return within(stage);
}

/** The words to look for, in the language of the toolbar. */
export function say({ globals }: Pick<StoryPage, 'globals'>, en: string, zh: string): string {
  return globals['locale'] === 'zh-CN' ? zh : en;
}

/** Chooses from a native list by what its option says. */
export async function chooseFrom(list: HTMLElement, name: string): Promise<void> {
  await userEvent.selectOptions(list, within(list).getByRole('option', { name }));
}
