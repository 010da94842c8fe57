-- Which number a question has, the whole log alone tells. Who plays one learner's events again takes
-- the numbers that readers' tables have, and may ask whether it has made up any.
create function operation.replay_number(slot int, learner uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  given bigint;
begin
  execute format(
    'insert into %I.question_number (number, question_id)
     select number, question_id
       from learner.question_number
      where $1 is null
         or number in (select answer.number from learner.learner_answer answer where answer.learner_id = $1)',
    operation.replay_schema(slot, 'learner'))
    using learner;
  get diagnostics given = row_count;
  return given;
end $$;

create function operation.replay_numbers_made_up(slot int) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  made_up bigint;
begin
  execute format(
    'select count(*)
       from %I.question_number made
      where not exists (
              select
                from learner.question_number known
               where known.number = made.number and known.question_id = made.question_id)',
    operation.replay_schema(slot, 'learner'))
    into made_up;
  return made_up;
end $$;

revoke execute on function
  operation.replay_number(int, uuid), operation.replay_numbers_made_up(int) from public;
grant execute on function
  operation.replay_number(int, uuid), operation.replay_numbers_made_up(int) to daybreak_replay;
