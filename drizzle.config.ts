/** `npx drizzle-kit generate` compares db/schema.ts with db/migrations and writes the SQL of the difference. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema.ts',
  out: './db/migrations',
  casing: 'snake_case',
});
