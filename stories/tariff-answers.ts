import type { Riverbend } from '@mains/mocks';
import { answerAboutTariffs } from '../test/support/tariff-backend.js';

/** Whether a story's back end answers about tariffs, or what it does instead. */
export type TariffWeather = 'fine' | 'none' | 'failing' | 'broken';

/** Puts tariffs with everything a sheet may hold before Riverbend; all other questions go on to it. */
export function withTariffs(weather: TariffWeather = 'fine'): (riverbend: Riverbend) => Promise<void> {
  return (riverbend) => {
    const handle = riverbend.handle.bind(riverbend);
    const answer = async (request: Request): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (!/\/v1\/tariffs(\/|$)/.test(pathname)) return handle(request);
      switch (weather) {
        case 'fine':
          return answerAboutTariffs(request) ?? handle(request);
        case 'none':
          return Response.json({ items: [] });
        case 'failing':
          return new Response(
            JSON.stringify({ title: 'Not now', status: 500, code: 'internal', reference: '7F2-201' }),
            { status: 500, headers: { 'Content-Type': 'application/problem+json' } },
          );
        case 'broken':
          return Response.json({ id: 'trf_home', name: 'Home', sheets: 'none' });
      }
    };
    Object.assign(riverbend, { handle: answer });
    return Promise.resolve();
  };
}
