-- Made from the records of events by EventViewsTest, with -Dratchet=write; not by hand. It runs
-- again whenever it has changed. Whoever reads a view at that moment is waited for. It also
-- follows versions before the one that makes the schema, where a run ends with one of those.

do $$ begin
  if to_regnamespace('analyst') is null then
    create schema analyst;
  end if;
end $$;

drop view if exists analyst.exercise_added cascade;
create view analyst.exercise_added as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'exercise')::uuid as exercise,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       e.payload ->> 'title' as title,
       e.payload -> 'assets' as assets
  from event_store.event e
 where e.event_type = 'content.exercise-added';
comment on view analyst.exercise_added is 'content.exercise-added';
comment on column analyst.exercise_added.exercise is 'exercise';
comment on column analyst.exercise_added.subject is 'subject';
comment on column analyst.exercise_added.topic is 'topic';
comment on column analyst.exercise_added.title is 'title';
comment on column analyst.exercise_added.assets is 'assets';
grant select on analyst.exercise_added to daybreak_analyst;

drop view if exists analyst.exercise_moved cascade;
create view analyst.exercise_moved as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'exercise')::uuid as exercise,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic
  from event_store.event e
 where e.event_type = 'content.exercise-moved';
comment on view analyst.exercise_moved is 'content.exercise-moved: It belongs to another topic now.';
comment on column analyst.exercise_moved.exercise is 'exercise';
comment on column analyst.exercise_moved.subject is 'subject';
comment on column analyst.exercise_moved.topic is 'topic';
grant select on analyst.exercise_moved to daybreak_analyst;

drop view if exists analyst.exercise_retired cascade;
create view analyst.exercise_retired as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'exercise')::uuid as exercise,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.exercise-retired';
comment on view analyst.exercise_retired is 'content.exercise-retired';
comment on column analyst.exercise_retired.exercise is 'exercise';
comment on column analyst.exercise_retired.reason is 'reason';
grant select on analyst.exercise_retired to daybreak_analyst;

drop view if exists analyst.exercise_revised cascade;
create view analyst.exercise_revised as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'exercise')::uuid as exercise,
       e.payload ->> 'title' as title,
       e.payload -> 'assets' as assets
  from event_store.event e
 where e.event_type = 'content.exercise-revised';
comment on view analyst.exercise_revised is 'content.exercise-revised: What it shows is new; an exercise has no versions that anything refers to.';
comment on column analyst.exercise_revised.exercise is 'exercise';
comment on column analyst.exercise_revised.title is 'title';
comment on column analyst.exercise_revised.assets is 'assets';
grant select on analyst.exercise_revised to daybreak_analyst;

drop view if exists analyst.flashcard_authored cascade;
create view analyst.flashcard_authored as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       e.payload #>> '{content,cardType}' as content_card_type,
       e.payload #>> '{content,front}' as content_front,
       e.payload #>> '{content,back}' as content_back,
       e.payload #> '{content,tags}' as content_tags
  from event_store.event e
 where e.event_type = 'content.flashcard-authored';
comment on view analyst.flashcard_authored is 'content.flashcard-authored';
comment on column analyst.flashcard_authored.flashcard is 'flashcard';
comment on column analyst.flashcard_authored.subject is 'subject';
comment on column analyst.flashcard_authored.topic is 'topic';
comment on column analyst.flashcard_authored.content_card_type is 'content.cardType';
comment on column analyst.flashcard_authored.content_front is 'content.front';
comment on column analyst.flashcard_authored.content_back is 'content.back';
comment on column analyst.flashcard_authored.content_tags is 'content.tags';
grant select on analyst.flashcard_authored to daybreak_analyst;

drop view if exists analyst.flashcard_corrected cascade;
create view analyst.flashcard_corrected as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       (e.payload ->> 'version')::integer as version,
       e.payload #>> '{content,cardType}' as content_card_type,
       e.payload #>> '{content,front}' as content_front,
       e.payload #>> '{content,back}' as content_back,
       e.payload #> '{content,tags}' as content_tags
  from event_store.event e
 where e.event_type = 'content.flashcard-corrected';
comment on view analyst.flashcard_corrected is 'content.flashcard-corrected: A version that says the same but for a mistake, so that the state stays.';
comment on column analyst.flashcard_corrected.flashcard is 'flashcard';
comment on column analyst.flashcard_corrected.version is 'version';
comment on column analyst.flashcard_corrected.content_card_type is 'content.cardType';
comment on column analyst.flashcard_corrected.content_front is 'content.front';
comment on column analyst.flashcard_corrected.content_back is 'content.back';
comment on column analyst.flashcard_corrected.content_tags is 'content.tags';
grant select on analyst.flashcard_corrected to daybreak_analyst;

drop view if exists analyst.flashcard_moved cascade;
create view analyst.flashcard_moved as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic
  from event_store.event e
 where e.event_type = 'content.flashcard-moved';
comment on view analyst.flashcard_moved is 'content.flashcard-moved: It belongs to another topic now, and counts there, also for those who have studied it.';
comment on column analyst.flashcard_moved.flashcard is 'flashcard';
comment on column analyst.flashcard_moved.subject is 'subject';
comment on column analyst.flashcard_moved.topic is 'topic';
grant select on analyst.flashcard_moved to daybreak_analyst;

drop view if exists analyst.flashcard_rejected cascade;
create view analyst.flashcard_rejected as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.flashcard-rejected';
comment on view analyst.flashcard_rejected is 'content.flashcard-rejected';
comment on column analyst.flashcard_rejected.flashcard is 'flashcard';
comment on column analyst.flashcard_rejected.reason is 'reason';
grant select on analyst.flashcard_rejected to daybreak_analyst;

drop view if exists analyst.flashcard_restored cascade;
create view analyst.flashcard_restored as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.flashcard-restored';
comment on view analyst.flashcard_restored is 'content.flashcard-restored: A draft again, after it was rejected or retired.';
comment on column analyst.flashcard_restored.flashcard is 'flashcard';
comment on column analyst.flashcard_restored.reason is 'reason';
grant select on analyst.flashcard_restored to daybreak_analyst;

drop view if exists analyst.flashcard_retired cascade;
create view analyst.flashcard_retired as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.flashcard-retired';
comment on view analyst.flashcard_retired is 'content.flashcard-retired';
comment on column analyst.flashcard_retired.flashcard is 'flashcard';
comment on column analyst.flashcard_retired.reason is 'reason';
grant select on analyst.flashcard_retired to daybreak_analyst;

drop view if exists analyst.flashcard_revised cascade;
create view analyst.flashcard_revised as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       (e.payload ->> 'version')::integer as version,
       e.payload #>> '{content,cardType}' as content_card_type,
       e.payload #>> '{content,front}' as content_front,
       e.payload #>> '{content,back}' as content_back,
       e.payload #> '{content,tags}' as content_tags
  from event_store.event e
 where e.event_type = 'content.flashcard-revised';
comment on view analyst.flashcard_revised is 'content.flashcard-revised';
comment on column analyst.flashcard_revised.flashcard is 'flashcard';
comment on column analyst.flashcard_revised.version is 'version';
comment on column analyst.flashcard_revised.content_card_type is 'content.cardType';
comment on column analyst.flashcard_revised.content_front is 'content.front';
comment on column analyst.flashcard_revised.content_back is 'content.back';
comment on column analyst.flashcard_revised.content_tags is 'content.tags';
grant select on analyst.flashcard_revised to daybreak_analyst;

drop view if exists analyst.flashcard_validated cascade;
create view analyst.flashcard_validated as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'flashcard')::uuid as flashcard,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.flashcard-validated';
comment on view analyst.flashcard_validated is 'content.flashcard-validated';
comment on column analyst.flashcard_validated.flashcard is 'flashcard';
comment on column analyst.flashcard_validated.reason is 'reason';
grant select on analyst.flashcard_validated to daybreak_analyst;

drop view if exists analyst.question_authored cascade;
create view analyst.question_authored as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       e.payload #>> '{content,type}' as content_type,
       e.payload #>> '{content,text}' as content_text,
       e.payload #> '{content,choices}' as content_choices,
       e.payload #> '{content,answer}' as content_answer,
       e.payload #>> '{content,explanation}' as content_explanation,
       (e.payload #>> '{content,difficulty}')::double precision as content_difficulty,
       e.payload -> 'tags' as tags
  from event_store.event e
 where e.event_type = 'content.question-authored';
comment on view analyst.question_authored is 'content.question-authored';
comment on column analyst.question_authored.question is 'question';
comment on column analyst.question_authored.subject is 'subject';
comment on column analyst.question_authored.topic is 'topic';
comment on column analyst.question_authored.content_type is 'content.type';
comment on column analyst.question_authored.content_text is 'content.text';
comment on column analyst.question_authored.content_choices is 'content.choices: in the order shown; empty for a question answered in words';
comment on column analyst.question_authored.content_answer is 'content.answer';
comment on column analyst.question_authored.content_explanation is 'content.explanation';
comment on column analyst.question_authored.content_difficulty is 'content.difficulty: 0 (easy) to 1 (hard), if known';
comment on column analyst.question_authored.tags is 'tags';
grant select on analyst.question_authored to daybreak_analyst;

drop view if exists analyst.question_corrected cascade;
create view analyst.question_corrected as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       (e.payload ->> 'version')::integer as version,
       e.payload #>> '{content,type}' as content_type,
       e.payload #>> '{content,text}' as content_text,
       e.payload #> '{content,choices}' as content_choices,
       e.payload #> '{content,answer}' as content_answer,
       e.payload #>> '{content,explanation}' as content_explanation,
       (e.payload #>> '{content,difficulty}')::double precision as content_difficulty,
       e.payload -> 'tags' as tags
  from event_store.event e
 where e.event_type = 'content.question-corrected';
comment on view analyst.question_corrected is 'content.question-corrected: A version that says the same but for a mistake, so that the state stays.';
comment on column analyst.question_corrected.question is 'question';
comment on column analyst.question_corrected.version is 'version';
comment on column analyst.question_corrected.content_type is 'content.type';
comment on column analyst.question_corrected.content_text is 'content.text';
comment on column analyst.question_corrected.content_choices is 'content.choices: in the order shown; empty for a question answered in words';
comment on column analyst.question_corrected.content_answer is 'content.answer';
comment on column analyst.question_corrected.content_explanation is 'content.explanation';
comment on column analyst.question_corrected.content_difficulty is 'content.difficulty: 0 (easy) to 1 (hard), if known';
comment on column analyst.question_corrected.tags is 'tags';
grant select on analyst.question_corrected to daybreak_analyst;

drop view if exists analyst.question_moved cascade;
create view analyst.question_moved as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic
  from event_store.event e
 where e.event_type = 'content.question-moved';
comment on view analyst.question_moved is 'content.question-moved: It belongs to another topic now; what was done with it before stays where it was done.';
comment on column analyst.question_moved.question is 'question';
comment on column analyst.question_moved.subject is 'subject';
comment on column analyst.question_moved.topic is 'topic';
grant select on analyst.question_moved to daybreak_analyst;

drop view if exists analyst.question_rejected cascade;
create view analyst.question_rejected as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.question-rejected';
comment on view analyst.question_rejected is 'content.question-rejected';
comment on column analyst.question_rejected.question is 'question';
comment on column analyst.question_rejected.reason is 'reason';
grant select on analyst.question_rejected to daybreak_analyst;

drop view if exists analyst.question_restored cascade;
create view analyst.question_restored as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.question-restored';
comment on view analyst.question_restored is 'content.question-restored: A draft again, after it was rejected or retired.';
comment on column analyst.question_restored.question is 'question';
comment on column analyst.question_restored.reason is 'reason';
grant select on analyst.question_restored to daybreak_analyst;

drop view if exists analyst.question_retired cascade;
create view analyst.question_retired as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.question-retired';
comment on view analyst.question_retired is 'content.question-retired';
comment on column analyst.question_retired.question is 'question';
comment on column analyst.question_retired.reason is 'reason';
grant select on analyst.question_retired to daybreak_analyst;

drop view if exists analyst.question_revised cascade;
create view analyst.question_revised as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       (e.payload ->> 'version')::integer as version,
       e.payload #>> '{content,type}' as content_type,
       e.payload #>> '{content,text}' as content_text,
       e.payload #> '{content,choices}' as content_choices,
       e.payload #> '{content,answer}' as content_answer,
       e.payload #>> '{content,explanation}' as content_explanation,
       (e.payload #>> '{content,difficulty}')::double precision as content_difficulty,
       e.payload -> 'tags' as tags
  from event_store.event e
 where e.event_type = 'content.question-revised';
comment on view analyst.question_revised is 'content.question-revised';
comment on column analyst.question_revised.question is 'question';
comment on column analyst.question_revised.version is 'version';
comment on column analyst.question_revised.content_type is 'content.type';
comment on column analyst.question_revised.content_text is 'content.text';
comment on column analyst.question_revised.content_choices is 'content.choices: in the order shown; empty for a question answered in words';
comment on column analyst.question_revised.content_answer is 'content.answer';
comment on column analyst.question_revised.content_explanation is 'content.explanation';
comment on column analyst.question_revised.content_difficulty is 'content.difficulty: 0 (easy) to 1 (hard), if known';
comment on column analyst.question_revised.tags is 'tags';
grant select on analyst.question_revised to daybreak_analyst;

drop view if exists analyst.question_tagged cascade;
create view analyst.question_tagged as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       e.payload -> 'tags' as tags
  from event_store.event e
 where e.event_type = 'content.question-tagged';
comment on view analyst.question_tagged is 'content.question-tagged';
comment on column analyst.question_tagged.question is 'question';
comment on column analyst.question_tagged.tags is 'tags';
grant select on analyst.question_tagged to daybreak_analyst;

drop view if exists analyst.question_validated cascade;
create view analyst.question_validated as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'question')::uuid as question,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.question-validated';
comment on view analyst.question_validated is 'content.question-validated';
comment on column analyst.question_validated.question is 'question';
comment on column analyst.question_validated.reason is 'reason';
grant select on analyst.question_validated to daybreak_analyst;

drop view if exists analyst.subject_added cascade;
create view analyst.subject_added as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'title' as title
  from event_store.event e
 where e.event_type = 'content.subject-added';
comment on view analyst.subject_added is 'content.subject-added';
comment on column analyst.subject_added.subject is 'subject';
comment on column analyst.subject_added.title is 'title';
grant select on analyst.subject_added to daybreak_analyst;

drop view if exists analyst.subject_renamed cascade;
create view analyst.subject_renamed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'title' as title
  from event_store.event e
 where e.event_type = 'content.subject-renamed';
comment on view analyst.subject_renamed is 'content.subject-renamed: It bears another title; the one before is free.';
comment on column analyst.subject_renamed.subject is 'subject';
comment on column analyst.subject_renamed.title is 'title';
grant select on analyst.subject_renamed to daybreak_analyst;

drop view if exists analyst.subject_retired cascade;
create view analyst.subject_retired as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.subject-retired';
comment on view analyst.subject_retired is 'content.subject-retired: It holds nothing any more, nor does anything come into it; its topics are retired with it.';
comment on column analyst.subject_retired.subject is 'subject';
comment on column analyst.subject_retired.reason is 'reason';
grant select on analyst.subject_retired to daybreak_analyst;

drop view if exists analyst.topic_added cascade;
create view analyst.topic_added as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'title' as title
  from event_store.event e
 where e.event_type = 'content.topic-added';
comment on view analyst.topic_added is 'content.topic-added';
comment on column analyst.topic_added.topic is 'topic';
comment on column analyst.topic_added.subject is 'subject';
comment on column analyst.topic_added.title is 'title';
grant select on analyst.topic_added to daybreak_analyst;

drop view if exists analyst.topic_renamed cascade;
create view analyst.topic_renamed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'title' as title
  from event_store.event e
 where e.event_type = 'content.topic-renamed';
comment on view analyst.topic_renamed is 'content.topic-renamed: It bears another title; the one before is free.';
comment on column analyst.topic_renamed.topic is 'topic';
comment on column analyst.topic_renamed.subject is 'subject: in which no other topic bears the title';
comment on column analyst.topic_renamed.title is 'title';
grant select on analyst.topic_renamed to daybreak_analyst;

drop view if exists analyst.topic_retired cascade;
create view analyst.topic_retired as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'content.topic-retired';
comment on view analyst.topic_retired is 'content.topic-retired: It holds nothing any more, nor does anything come into it.';
comment on column analyst.topic_retired.topic is 'topic';
comment on column analyst.topic_retired.subject is 'subject';
comment on column analyst.topic_retired.reason is 'reason';
grant select on analyst.topic_retired to daybreak_analyst;

drop view if exists analyst.card_resumed cascade;
create view analyst.card_resumed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'study')::uuid as study,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'card')::uuid as card,
       (e.payload ->> 'at')::timestamptz as at
  from event_store.event e
 where e.event_type = 'deck.card-resumed';
comment on view analyst.card_resumed is 'deck.card-resumed: The learner has taken the card up again: it is as it was before it was suspended.';
comment on column analyst.card_resumed.study is 'study';
comment on column analyst.card_resumed.learner is 'learner';
comment on column analyst.card_resumed.card is 'card';
comment on column analyst.card_resumed.at is 'at';
grant select on analyst.card_resumed to daybreak_analyst;

drop view if exists analyst.card_reviewed cascade;
create view analyst.card_reviewed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'study')::uuid as study,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'card')::uuid as card,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'at')::timestamptz as at,
       e.payload ->> 'rating' as rating,
       (e.payload ->> 'millis')::bigint as millis,
       e.payload #>> '{memory,state}' as memory_state,
       (e.payload #>> '{memory,step}')::integer as memory_step,
       (e.payload #>> '{memory,stability}')::double precision as memory_stability,
       (e.payload #>> '{memory,difficulty}')::double precision as memory_difficulty,
       (e.payload #>> '{memory,due}')::timestamptz as memory_due
  from event_store.event e
 where e.event_type = 'deck.card-reviewed';
comment on view analyst.card_reviewed is 'deck.card-reviewed: A card was turned over, and its next review set.';
comment on column analyst.card_reviewed.study is 'study';
comment on column analyst.card_reviewed.learner is 'learner';
comment on column analyst.card_reviewed.card is 'card';
comment on column analyst.card_reviewed.subject is 'subject';
comment on column analyst.card_reviewed.topic is 'topic';
comment on column analyst.card_reviewed.at is 'at: when it was reviewed';
comment on column analyst.card_reviewed.rating is 'rating';
comment on column analyst.card_reviewed.millis is 'millis: the time taken, null where it is not known';
comment on column analyst.card_reviewed.memory_state is 'memory.state';
comment on column analyst.card_reviewed.memory_step is 'memory.step: the next short step, from 0; null in review';
comment on column analyst.card_reviewed.memory_stability is 'memory.stability: days after which the card is remembered with a probability of 90 %';
comment on column analyst.card_reviewed.memory_difficulty is 'memory.difficulty: 1 to 10';
comment on column analyst.card_reviewed.memory_due is 'memory.due: when it is to be reviewed next';
grant select on analyst.card_reviewed to daybreak_analyst;

drop view if exists analyst.card_suspended cascade;
create view analyst.card_suspended as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'study')::uuid as study,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'card')::uuid as card,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'at')::timestamptz as at
  from event_store.event e
 where e.event_type = 'deck.card-suspended';
comment on view analyst.card_suspended is 'deck.card-suspended: The learner has put the card aside: it is neither new nor due.';
comment on column analyst.card_suspended.study is 'study';
comment on column analyst.card_suspended.learner is 'learner';
comment on column analyst.card_suspended.card is 'card';
comment on column analyst.card_suspended.subject is 'subject';
comment on column analyst.card_suspended.topic is 'topic';
comment on column analyst.card_suspended.at is 'at';
grant select on analyst.card_suspended to daybreak_analyst;

drop view if exists analyst.deck_created cascade;
create view analyst.deck_created as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'deck')::uuid as deck,
       (e.payload ->> 'subject')::uuid as subject,
       e.payload ->> 'title' as title
  from event_store.event e
 where e.event_type = 'deck.deck-created';
comment on view analyst.deck_created is 'deck.deck-created';
comment on column analyst.deck_created.deck is 'deck';
comment on column analyst.deck_created.subject is 'subject';
comment on column analyst.deck_created.title is 'title';
grant select on analyst.deck_created to daybreak_analyst;

drop view if exists analyst.deck_filled cascade;
create view analyst.deck_filled as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'deck')::uuid as deck,
       e.payload -> 'cards' as cards
  from event_store.event e
 where e.event_type = 'deck.deck-filled';
comment on view analyst.deck_filled is 'deck.deck-filled: The deck now holds just these cards, in this order.';
comment on column analyst.deck_filled.deck is 'deck';
comment on column analyst.deck_filled.cards is 'cards';
grant select on analyst.deck_filled to daybreak_analyst;

drop view if exists analyst.review_undone cascade;
create view analyst.review_undone as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'study')::uuid as study,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'card')::uuid as card,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'at')::timestamptz as at,
       (e.payload ->> 'reviewedAt')::timestamptz as reviewed_at,
       (e.payload ->> 'lastReviewedAt')::timestamptz as last_reviewed_at,
       e.payload #>> '{memory,state}' as memory_state,
       (e.payload #>> '{memory,step}')::integer as memory_step,
       (e.payload #>> '{memory,stability}')::double precision as memory_stability,
       (e.payload #>> '{memory,difficulty}')::double precision as memory_difficulty,
       (e.payload #>> '{memory,due}')::timestamptz as memory_due
  from event_store.event e
 where e.event_type = 'deck.review-undone';
comment on view analyst.review_undone is 'deck.review-undone: The last review that counted counts no longer: the card is as before it.';
comment on column analyst.review_undone.study is 'study';
comment on column analyst.review_undone.learner is 'learner';
comment on column analyst.review_undone.card is 'card';
comment on column analyst.review_undone.subject is 'subject';
comment on column analyst.review_undone.topic is 'topic';
comment on column analyst.review_undone.at is 'at';
comment on column analyst.review_undone.reviewed_at is 'reviewedAt: the time of the review';
comment on column analyst.review_undone.last_reviewed_at is 'lastReviewedAt: the time of the one before, null where there was none';
comment on column analyst.review_undone.memory_state is 'memory.state';
comment on column analyst.review_undone.memory_step is 'memory.step: the next short step, from 0; null in review';
comment on column analyst.review_undone.memory_stability is 'memory.stability: days after which the card is remembered with a probability of 90 %';
comment on column analyst.review_undone.memory_difficulty is 'memory.difficulty: 1 to 10';
comment on column analyst.review_undone.memory_due is 'memory.due: when it is to be reviewed next';
grant select on analyst.review_undone to daybreak_analyst;

drop view if exists analyst.learner_registered cascade;
create view analyst.learner_registered as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'learner')::uuid as learner,
       e.payload #>> '{settings,timeZone}' as settings_time_zone,
       (e.payload #>> '{settings,minutesPerDay}')::integer as settings_minutes_per_day,
       (e.payload #>> '{settings,examDate}')::date as settings_exam_date,
       e.payload #> '{settings,subjects}' as settings_subjects
  from event_store.event e
 where e.event_type = 'learner.learner-registered';
comment on view analyst.learner_registered is 'learner.learner-registered';
comment on column analyst.learner_registered.learner is 'learner';
comment on column analyst.learner_registered.settings_time_zone is 'settings.timeZone: an IANA zone';
comment on column analyst.learner_registered.settings_minutes_per_day is 'settings.minutesPerDay: 5 to 600';
comment on column analyst.learner_registered.settings_exam_date is 'settings.examDate';
comment on column analyst.learner_registered.settings_subjects is 'settings.subjects: each at most once';
grant select on analyst.learner_registered to daybreak_analyst;

drop view if exists analyst.learner_settings_changed cascade;
create view analyst.learner_settings_changed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'learner')::uuid as learner,
       e.payload #>> '{settings,timeZone}' as settings_time_zone,
       (e.payload #>> '{settings,minutesPerDay}')::integer as settings_minutes_per_day,
       (e.payload #>> '{settings,examDate}')::date as settings_exam_date,
       e.payload #> '{settings,subjects}' as settings_subjects
  from event_store.event e
 where e.event_type = 'learner.learner-settings-changed';
comment on view analyst.learner_settings_changed is 'learner.learner-settings-changed';
comment on column analyst.learner_settings_changed.learner is 'learner';
comment on column analyst.learner_settings_changed.settings_time_zone is 'settings.timeZone: an IANA zone';
comment on column analyst.learner_settings_changed.settings_minutes_per_day is 'settings.minutesPerDay: 5 to 600';
comment on column analyst.learner_settings_changed.settings_exam_date is 'settings.examDate';
comment on column analyst.learner_settings_changed.settings_subjects is 'settings.subjects: each at most once';
grant select on analyst.learner_settings_changed to daybreak_analyst;

drop view if exists analyst.lesson_authored cascade;
create view analyst.lesson_authored as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'lesson')::uuid as lesson,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       e.payload #>> '{content,title}' as content_title,
       (e.payload #>> '{content,position}')::integer as content_position,
       (e.payload #>> '{content,minutes}')::integer as content_minutes,
       e.payload #>> '{content,body}' as content_body,
       e.payload #> '{content,objectives}' as content_objectives,
       e.payload #> '{content,assets}' as content_assets
  from event_store.event e
 where e.event_type = 'lesson.lesson-authored';
comment on view analyst.lesson_authored is 'lesson.lesson-authored';
comment on column analyst.lesson_authored.lesson is 'lesson';
comment on column analyst.lesson_authored.subject is 'subject';
comment on column analyst.lesson_authored.topic is 'topic';
comment on column analyst.lesson_authored.content_title is 'content.title';
comment on column analyst.lesson_authored.content_position is 'content.position: its place among its topic''s lessons';
comment on column analyst.lesson_authored.content_minutes is 'content.minutes: the time it takes, in minutes';
comment on column analyst.lesson_authored.content_body is 'content.body';
comment on column analyst.lesson_authored.content_objectives is 'content.objectives';
comment on column analyst.lesson_authored.content_assets is 'content.assets';
grant select on analyst.lesson_authored to daybreak_analyst;

drop view if exists analyst.lesson_moved cascade;
create view analyst.lesson_moved as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'lesson')::uuid as lesson,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic
  from event_store.event e
 where e.event_type = 'lesson.lesson-moved';
comment on view analyst.lesson_moved is 'lesson.lesson-moved: It belongs to another topic now, and counts there, also for those who have done it.';
comment on column analyst.lesson_moved.lesson is 'lesson';
comment on column analyst.lesson_moved.subject is 'subject';
comment on column analyst.lesson_moved.topic is 'topic';
grant select on analyst.lesson_moved to daybreak_analyst;

drop view if exists analyst.lesson_progressed cascade;
create view analyst.lesson_progressed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'progress')::uuid as progress,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'lesson')::uuid as lesson,
       (e.payload ->> 'subject')::uuid as subject,
       (e.payload ->> 'topic')::uuid as topic,
       (e.payload ->> 'at')::timestamptz as at,
       (e.payload ->> 'percent')::integer as percent
  from event_store.event e
 where e.event_type = 'lesson.lesson-progressed';
comment on view analyst.lesson_progressed is 'lesson.lesson-progressed: The learner has come further in the lesson.';
comment on column analyst.lesson_progressed.progress is 'progress';
comment on column analyst.lesson_progressed.learner is 'learner';
comment on column analyst.lesson_progressed.lesson is 'lesson';
comment on column analyst.lesson_progressed.subject is 'subject';
comment on column analyst.lesson_progressed.topic is 'topic';
comment on column analyst.lesson_progressed.at is 'at';
comment on column analyst.lesson_progressed.percent is 'percent: 0 to 100, never less than before; at 100 the lesson is done';
grant select on analyst.lesson_progressed to daybreak_analyst;

drop view if exists analyst.lesson_published cascade;
create view analyst.lesson_published as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'lesson')::uuid as lesson
  from event_store.event e
 where e.event_type = 'lesson.lesson-published';
comment on view analyst.lesson_published is 'lesson.lesson-published';
comment on column analyst.lesson_published.lesson is 'lesson';
grant select on analyst.lesson_published to daybreak_analyst;

drop view if exists analyst.lesson_restored cascade;
create view analyst.lesson_restored as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'lesson')::uuid as lesson,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'lesson.lesson-restored';
comment on view analyst.lesson_restored is 'lesson.lesson-restored: A draft again, after it was retired.';
comment on column analyst.lesson_restored.lesson is 'lesson';
comment on column analyst.lesson_restored.reason is 'reason';
grant select on analyst.lesson_restored to daybreak_analyst;

drop view if exists analyst.lesson_retired cascade;
create view analyst.lesson_retired as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'lesson')::uuid as lesson,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'lesson.lesson-retired';
comment on view analyst.lesson_retired is 'lesson.lesson-retired';
comment on column analyst.lesson_retired.lesson is 'lesson';
comment on column analyst.lesson_retired.reason is 'reason';
grant select on analyst.lesson_retired to daybreak_analyst;

drop view if exists analyst.lesson_revised cascade;
create view analyst.lesson_revised as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'lesson')::uuid as lesson,
       (e.payload ->> 'version')::integer as version,
       e.payload #>> '{content,title}' as content_title,
       (e.payload #>> '{content,position}')::integer as content_position,
       (e.payload #>> '{content,minutes}')::integer as content_minutes,
       e.payload #>> '{content,body}' as content_body,
       e.payload #> '{content,objectives}' as content_objectives,
       e.payload #> '{content,assets}' as content_assets
  from event_store.event e
 where e.event_type = 'lesson.lesson-revised';
comment on view analyst.lesson_revised is 'lesson.lesson-revised';
comment on column analyst.lesson_revised.lesson is 'lesson';
comment on column analyst.lesson_revised.version is 'version';
comment on column analyst.lesson_revised.content_title is 'content.title';
comment on column analyst.lesson_revised.content_position is 'content.position: its place among its topic''s lessons';
comment on column analyst.lesson_revised.content_minutes is 'content.minutes: the time it takes, in minutes';
comment on column analyst.lesson_revised.content_body is 'content.body';
comment on column analyst.lesson_revised.content_objectives is 'content.objectives';
comment on column analyst.lesson_revised.content_assets is 'content.assets';
grant select on analyst.lesson_revised to daybreak_analyst;

drop view if exists analyst.question_answered cascade;
create view analyst.question_answered as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'test')::uuid as test,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'at')::timestamptz as at,
       (e.payload ->> 'question')::uuid as question,
       (e.payload ->> 'slot')::integer as slot,
       e.payload -> 'answer' as answer,
       (e.payload ->> 'correct')::boolean as correct,
       (e.payload ->> 'millis')::bigint as millis,
       (e.payload ->> 'answered')::integer as answered
  from event_store.event e
 where e.event_type = 'pasttest.question-answered';
comment on view analyst.question_answered is 'pasttest.question-answered: A question answered, or answered anew.';
comment on column analyst.question_answered.test is 'test';
comment on column analyst.question_answered.learner is 'learner';
comment on column analyst.question_answered.at is 'at';
comment on column analyst.question_answered.question is 'question';
comment on column analyst.question_answered.slot is 'slot';
comment on column analyst.question_answered.answer is 'answer';
comment on column analyst.question_answered.correct is 'correct';
comment on column analyst.question_answered.millis is 'millis: the time taken';
comment on column analyst.question_answered.answered is 'answered: how many of the test''s questions have an answer now';
grant select on analyst.question_answered to daybreak_analyst;

drop view if exists analyst.test_abandoned cascade;
create view analyst.test_abandoned as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'test')::uuid as test,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'at')::timestamptz as at
  from event_store.event e
 where e.event_type = 'pasttest.test-abandoned';
comment on view analyst.test_abandoned is 'pasttest.test-abandoned: A learner gave a running test up: it counts for nothing.';
comment on column analyst.test_abandoned.test is 'test';
comment on column analyst.test_abandoned.learner is 'learner';
comment on column analyst.test_abandoned.at is 'at';
grant select on analyst.test_abandoned to daybreak_analyst;

drop view if exists analyst.test_completed cascade;
create view analyst.test_completed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'test')::uuid as test,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'at')::timestamptz as at,
       (e.payload ->> 'score')::double precision as score,
       e.payload -> 'results' as results
  from event_store.event e
 where e.event_type = 'pasttest.test-completed';
comment on view analyst.test_completed is 'pasttest.test-completed: A test came to its end, and was marked.';
comment on column analyst.test_completed.test is 'test';
comment on column analyst.test_completed.learner is 'learner';
comment on column analyst.test_completed.at is 'at: its deadline where that had passed';
comment on column analyst.test_completed.score is 'score: the percentage of all questions that were answered rightly, two decimals';
comment on column analyst.test_completed.results is 'results: of every question, in the order of the slots';
grant select on analyst.test_completed to daybreak_analyst;

drop view if exists analyst.test_imported cascade;
create view analyst.test_imported as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'test')::uuid as test,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'at')::timestamptz as at,
       e.payload ->> 'title' as title,
       e.payload ->> 'mode' as mode,
       (e.payload ->> 'score')::double precision as score,
       e.payload -> 'subjects' as subjects,
       e.payload -> 'topics' as topics,
       e.payload -> 'questions' as questions,
       e.payload -> 'results' as results
  from event_store.event e
 where e.event_type = 'pasttest.test-imported';
comment on view analyst.test_imported is 'pasttest.test-imported: A test that was taken elsewhere: started and completed at once.';
comment on column analyst.test_imported.test is 'test';
comment on column analyst.test_imported.learner is 'learner';
comment on column analyst.test_imported.at is 'at: when it was completed';
comment on column analyst.test_imported.title is 'title';
comment on column analyst.test_imported.mode is 'mode: null where it is not known';
comment on column analyst.test_imported.score is 'score: null where it was not scored';
comment on column analyst.test_imported.subjects is 'subjects';
comment on column analyst.test_imported.topics is 'topics';
comment on column analyst.test_imported.questions is 'questions: as they are in the bank now; empty where only the score is known';
comment on column analyst.test_imported.results is 'results: of every question';
grant select on analyst.test_imported to daybreak_analyst;

drop view if exists analyst.test_started cascade;
create view analyst.test_started as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'test')::uuid as test,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'at')::timestamptz as at,
       e.payload ->> 'title' as title,
       e.payload ->> 'mode' as mode,
       (e.payload ->> 'deadlineAt')::timestamptz as deadline_at,
       (e.payload ->> 'quiz')::uuid as quiz,
       e.payload -> 'subjects' as subjects,
       e.payload -> 'topics' as topics,
       e.payload -> 'questions' as questions
  from event_store.event e
 where e.event_type = 'pasttest.test-started';
comment on view analyst.test_started is 'pasttest.test-started: A test was begun, with its questions as they were then.';
comment on column analyst.test_started.test is 'test';
comment on column analyst.test_started.learner is 'learner';
comment on column analyst.test_started.at is 'at';
comment on column analyst.test_started.title is 'title';
comment on column analyst.test_started.mode is 'mode';
comment on column analyst.test_started.deadline_at is 'deadlineAt: the last moment at which it can be answered; null where there is none';
comment on column analyst.test_started.quiz is 'quiz: where the questions come from, if from a quiz';
comment on column analyst.test_started.subjects is 'subjects: those of the questions, in the order in which they first appear';
comment on column analyst.test_started.topics is 'topics: likewise';
comment on column analyst.test_started.questions is 'questions: as shown, in the order of their slots';
grant select on analyst.test_started to daybreak_analyst;

drop view if exists analyst.plan_awaited cascade;
create view analyst.plan_awaited as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'plan')::uuid as plan,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'date')::date as date
  from event_store.event e
 where e.event_type = 'plan.plan-awaited';
comment on view analyst.plan_awaited is 'plan.plan-awaited: Someone waits for a plan that was to be prepared for later.';
comment on column analyst.plan_awaited.plan is 'plan';
comment on column analyst.plan_awaited.learner is 'learner';
comment on column analyst.plan_awaited.date is 'date';
grant select on analyst.plan_awaited to daybreak_analyst;

drop view if exists analyst.plan_item_completed cascade;
create view analyst.plan_item_completed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'plan')::uuid as plan,
       (e.payload ->> 'item')::uuid as item,
       (e.payload ->> 'at')::timestamptz as at
  from event_store.event e
 where e.event_type = 'plan.plan-item-completed';
comment on view analyst.plan_item_completed is 'plan.plan-item-completed';
comment on column analyst.plan_item_completed.plan is 'plan';
comment on column analyst.plan_item_completed.item is 'item';
comment on column analyst.plan_item_completed.at is 'at';
grant select on analyst.plan_item_completed to daybreak_analyst;

drop view if exists analyst.plan_made cascade;
create view analyst.plan_made as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'plan')::uuid as plan,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'date')::date as date,
       e.payload ->> 'timeZone' as time_zone,
       (e.payload ->> 'dayStartsAt')::timestamptz as day_starts_at,
       (e.payload ->> 'dayEndsAt')::timestamptz as day_ends_at,
       (e.payload #>> '{content,budgetMinutes}')::integer as content_budget_minutes,
       (e.payload #>> '{content,estimatedMinutes}')::integer as content_estimated_minutes,
       e.payload #> '{content,items}' as content_items,
       (e.payload #>> '{content,backlog,dueCards}')::integer as content_backlog_due_cards,
       (e.payload #>> '{content,backlog,orMore}')::boolean as content_backlog_or_more,
       (e.payload #>> '{content,asOf}')::bigint as content_as_of,
       (e.payload #>> '{content,unchosen}')::boolean as content_unchosen
  from event_store.event e
 where e.event_type = 'plan.plan-made';
comment on view analyst.plan_made is 'plan.plan-made: The plan is there, and fixed until it is made again.';
comment on column analyst.plan_made.plan is 'plan';
comment on column analyst.plan_made.learner is 'learner';
comment on column analyst.plan_made.date is 'date';
comment on column analyst.plan_made.time_zone is 'timeZone: the zone that the learner was in';
comment on column analyst.plan_made.day_starts_at is 'dayStartsAt';
comment on column analyst.plan_made.day_ends_at is 'dayEndsAt: when the next day that exists starts there';
comment on column analyst.plan_made.content_budget_minutes is 'content.budgetMinutes: what the learner has';
comment on column analyst.plan_made.content_estimated_minutes is 'content.estimatedMinutes: the sum of the items''; above the budget only where one item alone is, or what was completed before the plan was made again';
comment on column analyst.plan_made.content_items is 'content.items: in the order to do them';
comment on column analyst.plan_made.content_backlog_due_cards is 'content.backlog.dueCards';
comment on column analyst.plan_made.content_backlog_or_more is 'content.backlog.orMore: whether there are more than were counted';
comment on column analyst.plan_made.content_as_of is 'content.asOf: the position in the log up to which the plan knows what its learner has done: what comes behind it is work on the plan; null in plans of before this was told';
comment on column analyst.plan_made.content_unchosen is 'content.unchosen: true where nothing that its learner had chosen held anything, so that it is of whatever subjects do; null where something did, and in plans of before this was told';
grant select on analyst.plan_made to daybreak_analyst;

drop view if exists analyst.plan_requested cascade;
create view analyst.plan_requested as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'plan')::uuid as plan,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'date')::date as date,
       (e.payload ->> 'awaited')::boolean as awaited
  from event_store.event e
 where e.event_type = 'plan.plan-requested';
comment on view analyst.plan_requested is 'plan.plan-requested: A plan for the date was asked for, and is still to be made.';
comment on column analyst.plan_requested.plan is 'plan';
comment on column analyst.plan_requested.learner is 'learner';
comment on column analyst.plan_requested.date is 'date';
comment on column analyst.plan_requested.awaited is 'awaited: whether someone waits for it; else it is prepared for later';
grant select on analyst.plan_requested to daybreak_analyst;

drop view if exists analyst.plan_revised cascade;
create view analyst.plan_revised as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'plan')::uuid as plan,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'date')::date as date,
       e.payload ->> 'timeZone' as time_zone,
       (e.payload ->> 'dayStartsAt')::timestamptz as day_starts_at,
       (e.payload ->> 'dayEndsAt')::timestamptz as day_ends_at,
       (e.payload #>> '{content,budgetMinutes}')::integer as content_budget_minutes,
       (e.payload #>> '{content,estimatedMinutes}')::integer as content_estimated_minutes,
       e.payload #> '{content,items}' as content_items,
       (e.payload #>> '{content,backlog,dueCards}')::integer as content_backlog_due_cards,
       (e.payload #>> '{content,backlog,orMore}')::boolean as content_backlog_or_more,
       (e.payload #>> '{content,asOf}')::bigint as content_as_of,
       (e.payload #>> '{content,unchosen}')::boolean as content_unchosen,
       e.payload -> 'completed' as completed,
       (e.payload ->> 'revision')::integer as revision
  from event_store.event e
 where e.event_type = 'plan.plan-revised';
comment on view analyst.plan_revised is 'plan.plan-revised: The plan was made again. One that was to be made again before it was there is there with this.';
comment on column analyst.plan_revised.plan is 'plan';
comment on column analyst.plan_revised.learner is 'learner';
comment on column analyst.plan_revised.date is 'date';
comment on column analyst.plan_revised.time_zone is 'timeZone: the zone that the learner was in';
comment on column analyst.plan_revised.day_starts_at is 'dayStartsAt';
comment on column analyst.plan_revised.day_ends_at is 'dayEndsAt: when the next day that exists starts there';
comment on column analyst.plan_revised.content_budget_minutes is 'content.budgetMinutes: what the learner has';
comment on column analyst.plan_revised.content_estimated_minutes is 'content.estimatedMinutes: the sum of the items''; above the budget only where one item alone is, or what was completed before the plan was made again';
comment on column analyst.plan_revised.content_items is 'content.items: in the order to do them';
comment on column analyst.plan_revised.content_backlog_due_cards is 'content.backlog.dueCards';
comment on column analyst.plan_revised.content_backlog_or_more is 'content.backlog.orMore: whether there are more than were counted';
comment on column analyst.plan_revised.content_as_of is 'content.asOf: the position in the log up to which the plan knows what its learner has done: what comes behind it is work on the plan; null in plans of before this was told';
comment on column analyst.plan_revised.content_unchosen is 'content.unchosen: true where nothing that its learner had chosen held anything, so that it is of whatever subjects do; null where something did, and in plans of before this was told';
comment on column analyst.plan_revised.completed is 'completed: items that were done before';
comment on column analyst.plan_revised.revision is 'revision: which one, from 1';
grant select on analyst.plan_revised to daybreak_analyst;

drop view if exists analyst.revision_requested cascade;
create view analyst.revision_requested as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'plan')::uuid as plan,
       (e.payload ->> 'learner')::uuid as learner,
       (e.payload ->> 'date')::date as date,
       (e.payload ->> 'revision')::integer as revision,
       (e.payload ->> 'since')::bigint as since,
       e.payload ->> 'reason' as reason
  from event_store.event e
 where e.event_type = 'plan.revision-requested';
comment on view analyst.revision_requested is 'plan.revision-requested: The plan is to be made again. Where one is under way, this one takes its place.';
comment on column analyst.revision_requested.plan is 'plan';
comment on column analyst.revision_requested.learner is 'learner';
comment on column analyst.revision_requested.date is 'date';
comment on column analyst.revision_requested.revision is 'revision: which one, from 1';
comment on column analyst.revision_requested.since is 'since: where the log tells of what the plan does not know yet: the choice, for one without items or of no choice, or what its learner did until its day began; null where the learner has asked';
comment on column analyst.revision_requested.reason is 'reason: null where none was given';
grant select on analyst.revision_requested to daybreak_analyst;

drop view if exists analyst.rollover_armed cascade;
create view analyst.rollover_armed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'rollover')::uuid as rollover,
       e.payload ->> 'timeZone' as time_zone,
       (e.payload ->> 'date')::date as date,
       (e.payload ->> 'midnight')::timestamptz as midnight
  from event_store.event e
 where e.event_type = 'plan.rollover-armed';
comment on view analyst.rollover_armed is 'plan.rollover-armed: The plans of the zone''s learners for the date are to be prepared.';
comment on column analyst.rollover_armed.rollover is 'rollover';
comment on column analyst.rollover_armed.time_zone is 'timeZone';
comment on column analyst.rollover_armed.date is 'date';
comment on column analyst.rollover_armed.midnight is 'midnight: when the date starts';
grant select on analyst.rollover_armed to daybreak_analyst;

drop view if exists analyst.rollover_disarmed cascade;
create view analyst.rollover_disarmed as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'rollover')::uuid as rollover,
       e.payload ->> 'timeZone' as time_zone,
       (e.payload ->> 'date')::date as date,
       (e.payload ->> 'midnight')::timestamptz as midnight
  from event_store.event e
 where e.event_type = 'plan.rollover-disarmed';
comment on view analyst.rollover_disarmed is 'plan.rollover-disarmed: The date does not start when it was to: the rules of the zone have changed.';
comment on column analyst.rollover_disarmed.rollover is 'rollover';
comment on column analyst.rollover_disarmed.time_zone is 'timeZone';
comment on column analyst.rollover_disarmed.date is 'date';
comment on column analyst.rollover_disarmed.midnight is 'midnight: when it was to start';
grant select on analyst.rollover_disarmed to daybreak_analyst;

drop view if exists analyst.rollover_prepared cascade;
create view analyst.rollover_prepared as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'rollover')::uuid as rollover,
       e.payload ->> 'timeZone' as time_zone,
       (e.payload ->> 'date')::date as date
  from event_store.event e
 where e.event_type = 'plan.rollover-prepared';
comment on view analyst.rollover_prepared is 'plan.rollover-prepared: The plans of all learners whom the zone had have been requested.';
comment on column analyst.rollover_prepared.rollover is 'rollover';
comment on column analyst.rollover_prepared.time_zone is 'timeZone';
comment on column analyst.rollover_prepared.date is 'date';
grant select on analyst.rollover_prepared to daybreak_analyst;

drop view if exists analyst.quiz_drawn cascade;
create view analyst.quiz_drawn as
select e.position,
       e.occurred_at,
       e.aggregate_id,
       e.sequence_number,
       e.event_id,
       e.event_version,
       e.metadata ->> 'by' as done_by,
       (e.payload ->> 'quiz')::uuid as quiz,
       (e.payload ->> 'learner')::uuid as learner,
       e.payload #> '{criteria,subjects}' as criteria_subjects,
       e.payload #> '{criteria,topics}' as criteria_topics,
       e.payload #> '{criteria,tagsAny}' as criteria_tags_any,
       e.payload #> '{criteria,tagsAll}' as criteria_tags_all,
       e.payload #> '{criteria,tagsNone}' as criteria_tags_none,
       e.payload #>> '{criteria,pool}' as criteria_pool,
       (e.payload #>> '{criteria,count}')::integer as criteria_count,
       (e.payload ->> 'seed')::bigint as seed,
       (e.payload ->> 'available')::integer as available,
       e.payload -> 'questions' as questions
  from event_store.event e
 where e.event_type = 'quiz.quiz-drawn';
comment on view analyst.quiz_drawn is 'quiz.quiz-drawn: A quiz was drawn.';
comment on column analyst.quiz_drawn.quiz is 'quiz';
comment on column analyst.quiz_drawn.learner is 'learner';
comment on column analyst.quiz_drawn.criteria_subjects is 'criteria.subjects';
comment on column analyst.quiz_drawn.criteria_topics is 'criteria.topics';
comment on column analyst.quiz_drawn.criteria_tags_any is 'criteria.tagsAny';
comment on column analyst.quiz_drawn.criteria_tags_all is 'criteria.tagsAll';
comment on column analyst.quiz_drawn.criteria_tags_none is 'criteria.tagsNone';
comment on column analyst.quiz_drawn.criteria_pool is 'criteria.pool';
comment on column analyst.quiz_drawn.criteria_count is 'criteria.count: 1 to 100';
comment on column analyst.quiz_drawn.seed is 'seed: what the draw was made with';
comment on column analyst.quiz_drawn.available is 'available: how many questions it was drawn from';
comment on column analyst.quiz_drawn.questions is 'questions: in the order drawn';
grant select on analyst.quiz_drawn to daybreak_analyst;
