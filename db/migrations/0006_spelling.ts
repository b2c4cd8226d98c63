import { type Kysely, sql } from "kysely";

/** The words of all published texts, by which the search mends what was typed wrong. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists fuzzystrmatch`.execute(db);
  await sql`create table search_words (word text primary key)`.execute(db);
  await sql`create index search_words_similar on search_words using gin (word gin_trgm_ops)`.execute(db);
  await sql`create index search_words_beginning on search_words (left(word, 1), length(word))`.execute(db);

  await sql`
    create function learn_words() returns trigger language plpgsql as $$
    begin
      insert into search_words
      select distinct parts[1]
      from courses c
      left join revision_modules m on m.revision_id = new.id
      left join revision_lessons l on l.revision_id = new.id and l.module_id = m.module_id,
      regexp_matches(
        lower(concat_ws(' ', c.title, c.description, m.title, l.title, l.description, l.content ->> 'markdown')),
        '[[:alpha:]]{4,40}', 'g'
      ) as found (parts)
      where c.id = new.course_id
      order by 1
      on conflict do nothing;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger learn_words after update on course_revisions
    for each row when (old.number is null and new.number is not null) execute function learn_words()`.execute(
    db,
  );

  // One slip in a short word, two (a transposition counts as two) in a longer one.
  await sql`
    create function respell(query text) returns text language sql stable as $$
      select string_agg(coalesce(known.word, near.word, token[1]), ' ' order by place)
      from regexp_matches(lower(query), '[[:alnum:]]+', 'g') with ordinality as typed (token, place)
      left join search_words known on known.word = token[1]
      left join lateral (
        select w.word
        from search_words w
        where known.word is null and length(token[1]) between 4 and 40
          and (w.word % token[1]
            or (left(w.word, 1) = left(token[1], 1) and length(w.word) between length(token[1]) - 1 and length(token[1]) + 1))
          and levenshtein(w.word, token[1]) <= case when length(token[1]) < 6 then 1 else 2 end
        order by levenshtein(w.word, token[1]), w.word
        limit 1
      ) near on true
    $$`.execute(db);
}
