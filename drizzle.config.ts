/** `npx drizzle-kit generate` compares the tables in db with db/migrations and writes the SQL of the difference. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema.ts', './db/*-table.ts'],
  out: './db/migrations',
  casing: 'snake_case',
});
