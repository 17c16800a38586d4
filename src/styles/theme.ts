/** The colour of the page, for what is drawn before any style is read. As in `tokens.css`. */
export const PAPER = { light: "#faf6ef", dark: "#151c1c" } as const;
