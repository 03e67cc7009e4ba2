// Paths as in icon.ts, in a file of their own: what a widget shows first needs none of them.
export const calendarIcon = 'M4 6h16v14H4zM4 10.5h16M8 3.5v4m8-4v4';
export const chevronDownIcon = 'm6 9.5 6 6 6-6';
export const chevronLeftIcon = 'm14.5 6-6 6 6 6';
export const chevronRightIcon = 'm9.5 6 6 6-6 6';
export const clockIcon = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7v5.2l3.3 2';
export const downloadIcon = 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4 16v4h16v-4';
export const listIcon = 'M9 6h11M9 12h11M9 18h11M4.5 6h.1m-.1 6h.1m-.1 6h.1';
export const printIcon = 'M7 8.500V3.500h10v5M7 17H4V8.500h16V17h-3M7 14h10v6.500H7z';
export const tableIcon = 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9';
export const userIcon = 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.500a7.5 7.5 0 0 1 15 0';
export const fileIcon = 'M6 3.500h8l4.5 4.500v12.500H6zM13.5 3.500V8.500h5';
export const dataIcon =
  'M4.5 6.500c0-4 15-4 15 0s-15 4-15 0Zm0 0v11c0 4 15 4 15 0v-11m-15 5.500c0 4 15 4 15 0';
export const lockIcon = 'M5 10.5h14V20H5zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14v2.5';
