import { type Kysely, sql } from "kysely";

/** What people say about themselves, and their pictures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table profiles
      add column photo_id uuid references files (id),
      add column large_photo_id uuid references files (id),
      add column phone text check (phone ~ '^\\+[1-9][0-9]{4,14}$'),
      add column bio text check (length(bio) <= 2000),
      add column years_of_experience int check (years_of_experience between 0 and 70),
      add column education jsonb not null default '[]'
        check (jsonb_typeof(education) = 'array' and jsonb_array_length(education) <= 20),
      add column certifications jsonb not null default '[]'
        check (jsonb_typeof(certifications) = 'array' and jsonb_array_length(certifications) <= 20),
      add column linkedin_url text check (linkedin_url like 'https://%' and length(linkedin_url) <= 300),
      add column github_url text check (github_url like 'https://%' and length(github_url) <= 300),
      add column portfolio_url text check (portfolio_url like 'https://%' and length(portfolio_url) <= 300),
      add constraint profiles_both_photos check ((photo_id is null) = (large_photo_id is null))`.execute(db);
  await sql`create index profiles_photo on profiles (photo_id)`.execute(db);
  await sql`create index profiles_large_photo on profiles (large_photo_id)`.execute(db);
}
