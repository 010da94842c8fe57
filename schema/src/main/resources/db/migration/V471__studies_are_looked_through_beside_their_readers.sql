-- In a transaction of its own: the one before keeps readers out, for no longer than its few words take.
alter table learner.card_study validate constraint card_study_state_is_known;
alter table learner.card_study validate constraint card_study_is_new_or_scheduled;

create index card_study_last_reviewed on learner.card_study (learner_id, last_reviewed_at, card_id);

comment on index learner.card_study_last_reviewed is 'For the learner''s last review, which alone may be undone.';
