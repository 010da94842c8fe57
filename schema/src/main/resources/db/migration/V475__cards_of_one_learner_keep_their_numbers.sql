-- Who plays one learner's events again takes the numbers that readers' tables have of the cards that
-- the played events name, or of all, and may ask whether it has made up any.
create function operation.replay_number_cards(slot int, played bigint[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  given bigint;
begin
  execute format(
    'insert into %I.card_number (number, card_id)
     select number, card_id
       from learner.card_number
      where $1 is null
         or card_id in (
              select named.card_id
                from event_store.event
               cross join lateral (
                 select event.aggregate_id as card_id
                  where event.aggregate_type = ''flashcard''
                 union all
                 select (event.payload ->> ''card'')::uuid
                  where event.aggregate_type = ''card-study''
                 union all
                 select card::uuid
                   from jsonb_array_elements_text(
                          case event.event_type
                            when ''deck.deck-filled'' then event.payload -> ''cards''
                          end) as card) named
               where event.position = any ($1))',
    operation.replay_schema(slot, 'learner'))
    using played;
  get diagnostics given = row_count;
  return given;
end $$;

create or replace function operation.replay_numbers_made_up(slot int) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  made_up bigint;
begin
  execute format(
    'select (select count(*)
               from %1$I.question_number made
              where not exists (
                      select
                        from learner.question_number known
                       where known.number = made.number and known.question_id = made.question_id))
          + (select count(*)
               from %1$I.card_number made
              where not exists (
                      select
                        from learner.card_number known
                       where known.number = made.number and known.card_id = made.card_id))',
    operation.replay_schema(slot, 'learner'))
    into made_up;
  return made_up;
end $$;

revoke execute on function operation.replay_number_cards(int, bigint[]) from public;
grant execute on function operation.replay_number_cards(int, bigint[]) to daybreak_replay;
