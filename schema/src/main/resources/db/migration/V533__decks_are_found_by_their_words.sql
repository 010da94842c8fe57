create index deck_by_words_first on learner.deck using gin ((array[subject_id]), words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) = 0;
create index deck_by_words_second on learner.deck using gin ((array[subject_id]), words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) between 1 and 7;
create index deck_by_words_third on learner.deck using gin ((array[subject_id]), words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) between 8 and 63;
create index deck_by_words_rest on learner.deck using gin ((array[subject_id]), words)
  with (gin_pending_list_limit = 64)
  where (uuid_hash(id) & 511) >= 64;

comment on index learner.deck_by_words_first is 'For lists that are narrowed by words: one row of 512. What is still pending is read by each of them, so it is little.';
comment on index learner.deck_by_words_second is 'Seven rows of 512, for lists that find too few in the first.';
comment on index learner.deck_by_words_third is '56 rows of 512, for lists that find too few in the first two.';
comment on index learner.deck_by_words_rest is 'The 448 rows of 512 that are in none of the others.';
