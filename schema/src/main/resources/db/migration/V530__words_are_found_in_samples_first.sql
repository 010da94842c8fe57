-- A look-up in an inverted index goes through all that have a word, whatever part of it is read. Each
-- of these has a fixed part of the bank, by a hash of the id, and the next is eight times as large: who
-- needs a thousand of what all have finds them in small ones, and what is rare is in short lists of all.
create index listed_by_words_first on content.listed using gin (terms, words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) = 0;
create index listed_by_words_second on content.listed using gin (terms, words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) between 1 and 7;
create index listed_by_words_third on content.listed using gin (terms, words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) between 8 and 63;
create index listed_by_words_rest on content.listed using gin (terms, words)
  with (gin_pending_list_limit = 256)
  where (uuid_hash(id) & 511) >= 64;

comment on index content.listed_by_words_first is 'For lists that are narrowed by words or by a tag: one row of 512. What is still pending is read by each of them, so it is little.';
comment on index content.listed_by_words_second is 'Seven rows of 512, for lists that find too few in the first.';
comment on index content.listed_by_words_third is '56 rows of 512, for lists that find too few in the first two.';
comment on index content.listed_by_words_rest is 'The 448 rows of 512 that are in none of the others.';

drop index content.listed_by_words;
