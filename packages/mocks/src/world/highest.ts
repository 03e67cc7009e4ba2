/**
 * Changes amounts in place so that the largest of them is `highest`; every register goes on counting what it did. What is
 * cut off, or added, is shared by the other quarters of an hour in which its register counts.
 * @param registerOf which register counts in each quarter @throws RangeError when the registers cannot count so
 */
export function withHighest(values: Int32Array, registerOf: Uint8Array, highest: number): void {
  for (const register of new Set(registerOf)) {
    let cut = 0;
    values.forEach((value, index) => {
      if (registerOf[index] !== register || value <= highest) return;
      cut += value - highest;
      values[index] = highest;
    });
    shareOut(values, cut, (value, index) =>
      registerOf[index] === register && value > 0 ? highest - value : 0,
    );
  }
  const top = values.reduce((found, value, index) => (value > (values[found] ?? 0) ? index : found), 0);
  const missing = highest - (values[top] ?? 0);
  shareOut(values, -missing, (value, index) =>
    registerOf[index] === registerOf[top] && index !== top ? value : 0,
  );
  values[top] = highest;
}

/** Adds `amount`, or takes it off when negative, in proportion to the room of each value. */
function shareOut(
  values: Int32Array,
  amount: number,
  roomOf: (value: number, index: number) => number,
): void {
  const rooms = Array.from(values, roomOf);
  const total = rooms.reduce((sum, room) => sum + room, 0);
  if (total < Math.abs(amount)) throw new RangeError('The registers leave no room for this');
  if (amount === 0) return;
  let counted = 0;
  let shared = 0;
  rooms.forEach((room, index) => {
    counted += room;
    const until = Math.trunc((amount * counted) / total);
    values[index] = (values[index] ?? 0) + until - shared;
    shared = until;
  });
}
