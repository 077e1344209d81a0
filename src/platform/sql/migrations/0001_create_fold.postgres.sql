-- The twin of the function that platform/sql/fold.cpp gives SQLite: search that knows no case.
create function slipway_fold(text) returns text
language sql immutable strict parallel safe
as $$ select replace(lower(normalize($1, NFKC) collate "und-x-icu"), 'ё', 'е') $$;
