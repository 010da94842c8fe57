create index deck_by_change on learner.deck (changed_at, id);
create index deck_of_subject_by_change on learner.deck (subject_id, changed_at, id);
