import * as z from 'zod';

// The pages' policy allows no eval, and zod asks for it where it may. Imported before any schema is made.
z.config({ jitless: true });
