/** The languages Riverbend writes to its customers in. */
export type Language = 'en' | 'zh-CN';

/** A text for customers in every language. */
export type LocalText = Readonly<Record<Language, string>>;

/** The nearest language to what `Accept-Language` asks for (RFC 9110 §12.5.4), English when none is near. */
export function languageFor(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry, index) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag: tag.toLowerCase(), weight: Number(weight ?? '1') || 0, index };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-') || tag === '*') return 'en';
  }
  return 'en';
}
