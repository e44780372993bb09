/** The group of all lines about other programs. */
export const GROUP = 'Other programs';
/** The line of Glosswright that others are compared with. */
export const OURS = 'glosswright check, every rule on';
