create index learner_of_zone on learner.learner (time_zone, learner_id);

comment on index learner.learner_of_zone is 'For the cohort of a midnight, page by page.';

create table learner.time_zone (
  time_zone text not null,
  learners bigint not null,
  constraint time_zone_pkey primary key (time_zone),
  constraint time_zone_learners_are_possible check (learners > 0)
) with (fillfactor = 80);

comment on table learner.time_zone is 'How many learners each zone has: kept by differences.';

insert into learner.time_zone select time_zone, count(*) from learner.learner group by time_zone;

grant select, insert, update, delete on learner.time_zone to daybreak_worker;
grant select on learner.time_zone to daybreak_web, daybreak_analyst;

create index card_study_unfinished on deck.card_study (learner_id, due_at, card_id)
  where state <> 'review';
create index card_study_due_of_subject on deck.card_study (learner_id, subject_id, due_at, card_id)
  where state = 'review';

comment on index deck.card_study_unfinished is 'For the cards that a plan begins with.';
comment on index deck.card_study_due_of_subject is 'For the due reviews of a plan.';
