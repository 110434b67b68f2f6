/**
 * Excel keeps a column's width in characters of the default font and gives it to scripts in points: seven pixels a
 * character and five of padding, at 96 pixels an inch.
 */
export const pointsOfCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;
export const charactersOfPoints = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);
