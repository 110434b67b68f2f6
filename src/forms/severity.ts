/** `error` blocks a push unless waived, `warning` asks for a confirmation, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';
