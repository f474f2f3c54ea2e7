/** The button by which words that are written often are put into a field: which words, and which field. */
export const INSERT = "_insert";
