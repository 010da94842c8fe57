alter table learner.card add column topic_id uuid;

comment on column learner.card.subject_id is 'Whose new cards it is among now; null where a release before this column has projected it.';
comment on column learner.card.topic_id is 'Where it has been moved; null while it is where it was authored.';
comment on column learner.card_study.topic_id is 'The card''s, in which it counts as seen.';

create index card_moved on learner.card (id) include (subject_id, topic_id) where topic_id is not null;

comment on index learner.card_moved is 'For studies that begin after a card has been moved.';
