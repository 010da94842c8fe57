-- Of the log itself: a read table changes places in a swap, and a view would stay with the old one.
create view analyst.item_answer as
with item as (
  select e.position, (e.payload ->> 'test')::uuid as test,
         (e.payload ->> 'learner')::uuid as learner, (e.payload ->> 'at')::timestamptz as at,
         r.slot::integer as slot, (r.result ->> 'question')::uuid as question,
         r.result -> 'chosen' as chosen,
         r.result ? 'chosen' and (r.result ->> 'correct')::boolean as correct,
         (r.result ->> 'millis')::bigint as millis
    from event_store.event e
   cross join lateral jsonb_array_elements(e.payload -> 'results') with ordinality r (result, slot)
   where e.event_type in ('pasttest.test-completed', 'pasttest.test-imported'))
select test, learner, at, slot, question, chosen, correct, millis,
       case when chosen is not null then
         row_number() over (partition by learner, question, chosen is null
                                order by at, position, slot)
       end as attempt,
       (sum(correct::integer) over (partition by test) - correct::integer)::double precision
         / nullif(count(*) over (partition by test) - 1, 0) as rest_of_test
  from item;

comment on view analyst.item_answer is
  'Each question of each test that has ended, in a row of its own.';
comment on column analyst.item_answer.slot is 'Its place in the test, from 1.';
comment on column analyst.item_answer.chosen is
  'The index of a choice from 0, or words; null where it was left unanswered.';
comment on column analyst.item_answer.correct is 'False where it was left unanswered.';
comment on column analyst.item_answer.millis is 'The time taken; null where it is not known.';
comment on column analyst.item_answer.attempt is
  'Which answer of this learner to this question it is, from 1; null where it was left unanswered.';
comment on column analyst.item_answer.rest_of_test is
  'The part of the test''s other questions that was answered rightly, 0 to 1; null where there is none.';

create view analyst.item_statistics as
with first_answer as (
  select question, chosen, correct, millis, rest_of_test
    from analyst.item_answer
   where attempt = 1),
chosen as (
  select question, jsonb_object_agg(choice, answers) as choices
    from (
      select question, chosen #>> '{}' as choice, count(*) as answers
        from first_answer
       where jsonb_typeof(chosen) = 'number'
       group by question, chosen) each_choice
   group by question)
select f.question, count(*) as attempts, avg(f.correct::integer)::double precision as facility,
       corr(f.correct::integer, f.rest_of_test) as discrimination,
       percentile_cont(0.5) within group (order by f.millis) as median_millis, c.choices
  from first_answer f
  left join chosen c on c.question = f.question
 group by f.question, c.choices;

comment on view analyst.item_statistics is
  'How each question was answered by those who answered it for the first time. With another condition on analyst.item_answer.attempt: by all.';
comment on column analyst.item_statistics.facility is
  'The part of the answers that was right, 0 to 1.';
comment on column analyst.item_statistics.discrimination is
  'The correlation of a right answer with the rest of its test, -1 to 1; null where either is always the same.';
comment on column analyst.item_statistics.median_millis is
  'Half of those whose time is known took as long or longer.';
comment on column analyst.item_statistics.choices is
  'How often each choice was taken, by its index from 0; null for a question that is answered in words.';

grant select on analyst.item_answer, analyst.item_statistics to daybreak_analyst;
