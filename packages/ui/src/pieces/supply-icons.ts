// Paths as in icon.ts, for what is supplied and where.
export const boltIcon = 'M13 3 5 13.500h6L10.500 21 19 10.500h-6.500L13 3Z';
export const flameIcon =
  'M12 3c.5 3.500 5.500 5.800 5.500 11a5.500 5.500 0 0 1-11 0c0-2.300 1.200-3.600 2.200-4.800.6 1.300 1 1.800 1.800 2.300C10.200 8.500 10.500 5.500 12 3Z';
export const dropIcon = 'M12 3.500c3.500 4 6 7 6 10.200a6 6 0 0 1-12 0c0-3.200 2.500-6.200 6-10.200Z';
export const homeIcon = 'm4 11 8-7 8 7v9h-5.500v-6h-5v6H4v-9Z';
