create table operation.replay (
  id uuid not null,
  projection text not null,
  purpose text not null,
  until_position bigint,
  until_instant timestamptz,
  learner_id uuid,
  requested_by uuid not null,
  requested_at timestamptz not null default clock_timestamp(),
  idempotency_key text,
  fingerprint bytea,
  comparison_wanted_at timestamptz,
  comparison_wanted_by uuid,
  swap_wanted_at timestamptz,
  swap_wanted_by uuid,
  swap_even_if_different boolean,
  swap_reason text,
  rollback_wanted_at timestamptz,
  rollback_wanted_by uuid,
  rollback_reason text,
  cancel_wanted_at timestamptz,
  cancel_wanted_by uuid,
  state text not null default 'queued',
  slot int,
  worker text,
  content_position bigint,
  learner_position bigint,
  position bigint not null default 0,
  head bigint not null default 0,
  events_per_second double precision,
  eta_seconds double precision,
  started_at timestamptz,
  ended_at timestamptz,
  cause text,
  refusal text,
  folds text,
  rollback_until timestamptz,
  superseded_by uuid,
  tables jsonb,
  comparison jsonb,
  constraint replay_pkey primary key (id),
  constraint replay_key_is_used_once unique (requested_by, idempotency_key),
  constraint replay_projection_is_known check (projection in ('content', 'learner', 'all')),
  constraint replay_purpose_is_known check (purpose in ('rebuild', 'as-of')),
  constraint replay_state_is_known check (state in (
    'queued', 'running', 'indexing', 'complete', 'caught-up', 'comparing', 'equal', 'different',
    'swapped', 'superseded', 'rolled-back', 'cancelled', 'failed')),
  constraint replay_ends_once check (until_position is null or until_position >= 0),
  constraint replay_of_a_part_is_as_of check (
    purpose = 'as-of' or (until_position is null and until_instant is null and learner_id is null)),
  constraint replay_slot_is_one_of_three check (slot between 1 and 3)
);

-- Readers see one set of tables, so one rebuild of a projection is enough; one of all is one of each.
create unique index replay_rebuilds_content_once on operation.replay (purpose)
  where purpose = 'rebuild' and projection in ('content', 'all')
    and state in ('queued', 'running', 'indexing', 'caught-up', 'comparing', 'equal', 'different');
create unique index replay_rebuilds_learner_once on operation.replay (purpose)
  where purpose = 'rebuild' and projection in ('learner', 'all')
    and state in ('queued', 'running', 'indexing', 'caught-up', 'comparing', 'equal', 'different');
create unique index replay_has_a_slot_of_its_own on operation.replay (slot) where slot is not null;
create index replay_newest on operation.replay (requested_at, id);
create index replay_queued on operation.replay (requested_at, id) where state = 'queued';

comment on table operation.replay is 'What has been asked to be played again from the log: which tables, as of when, how far it is, and what is wished of it. A web process adds a row and its wishes, a worker does the rest; nobody deletes.';
comment on column operation.replay.until_position is 'The last event of one as of a moment; found from until_instant, or the head when it begins, where it is not given.';
comment on column operation.replay.until_instant is 'The moment asked for: the last event that happened until then is the last.';
comment on column operation.replay.learner_id is 'Whose streams alone are read, beside the bank''s; null for all.';
comment on column operation.replay.fingerprint is 'SHA-256 of the request under the key; another request under the same key is refused.';
comment on column operation.replay.comparison_wanted_at is 'When a comparison was last wished; null again once a worker has done or refused it. The other wishes likewise.';
comment on column operation.replay.slot is 'Which pair of schemas has its tables, replay_<slot>_content and replay_<slot>_learner; null where none has. Once it is swapped in, the slot has the tables of before.';
comment on column operation.replay.worker is 'The process that has it in hand, as in operation.process; another takes it where that one shows no life.';
comment on column operation.replay.content_position is 'The last event that the slot''s tables of the bank include; null where it has none.';
comment on column operation.replay.learner_position is 'The same of the learners'' tables.';
comment on column operation.replay.position is 'The last event that its tables include, the lesser of both.';
comment on column operation.replay.head is 'Where it is to come, or the last event of the log when that was last looked at.';
comment on column operation.replay.cause is 'Why it failed, in plain words.';
comment on column operation.replay.refusal is 'Why what was wished last has not been done, in plain words; null where it has.';
comment on column operation.replay.folds is 'The folds that its tables are made by, as one word; of the tables of before once it is swapped in.';
comment on column operation.replay.rollback_until is 'How long the tables of before are kept, once it is swapped in; null once they are gone.';
comment on column operation.replay.tables is 'A list of {name, rows}, counted when the replay was whole.';
comment on column operation.replay.comparison is 'The last one: {position, tables: [{name, live, replayed, onlyLive, onlyReplayed, different, keys}]}.';

comment on column operation.replay.superseded_by is 'Which other replay readers see the tables of since.';

grant usage on schema operation to daybreak_replay;
grant select on operation.replay
  to daybreak_web, daybreak_worker, daybreak_replay, daybreak_analyst, daybreak_monitor;
grant insert (
  id, projection, purpose, until_position, until_instant, learner_id, requested_by, idempotency_key,
  fingerprint)
  on operation.replay to daybreak_web;
grant update (
  comparison_wanted_at, comparison_wanted_by, swap_wanted_at, swap_wanted_by,
  swap_even_if_different, swap_reason, rollback_wanted_at, rollback_wanted_by, rollback_reason,
  cancel_wanted_at, cancel_wanted_by)
  on operation.replay to daybreak_web;
grant update (
  comparison_wanted_at, swap_wanted_at, rollback_wanted_at, cancel_wanted_at, until_position, state,
  slot, worker, content_position, learner_position, position, head, events_per_second, eta_seconds,
  started_at, ended_at, cause, refusal, folds, rollback_until, superseded_by, tables, comparison)
  on operation.replay to daybreak_replay;
grant select on operation.process to daybreak_replay;
