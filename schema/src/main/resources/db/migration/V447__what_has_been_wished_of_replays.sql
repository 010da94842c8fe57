create table operation.replay_wish (
  id uuid not null,
  replay_id uuid not null,
  wish text not null,
  reason text,
  requested_by uuid not null,
  requested_at timestamptz not null default clock_timestamp(),
  idempotency_key text,
  fingerprint bytea,
  constraint replay_wish_pkey primary key (id),
  constraint replay_wish_key_is_used_once unique (requested_by, idempotency_key),
  constraint replay_wish_is_known check (wish in ('compare', 'swap', 'roll-back', 'cancel')),
  constraint replay_wish_of_readers_has_a_reason
    check (wish not in ('swap', 'roll-back') or reason is not null)
);

create index replay_wish_newest on operation.replay_wish (replay_id, requested_at, id);

comment on table operation.replay_wish is 'Each thing that has been wished of a replay: who, why and what. A web process adds a row where it writes the wish into operation.replay; nobody changes or deletes it.';
comment on column operation.replay_wish.fingerprint is 'SHA-256 of the request under the key; another request under the same key is refused.';

grant select on operation.replay_wish to daybreak_web, daybreak_worker, daybreak_analyst, daybreak_monitor;
grant insert (id, replay_id, wish, reason, requested_by, idempotency_key, fingerprint)
  on operation.replay_wish to daybreak_web;
