/** One attribute of a widget for Storybook's controls. */
export const attribute = (
  description: string,
  control: unknown = 'text',
  options?: readonly string[],
): object => ({
  description,
  control,
  ...(options && { options }),
  table: { category: 'attributes' },
});
