/** A quantity as a report has it; exact, unless more is said. */
export const quantity = (min, max = min, more = {}) => ({
  type: 'quantity',
  min,
  max,
  minOpen: false,
  maxOpen: false,
  approximate: false,
  vague: false,
  unit: null,
  ...more,
});
