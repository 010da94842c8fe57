-- Written by Axon's JdbcSagaStore; column names are its SagaSchema.
create table plan.saga (
  saga_id text not null,
  revision text,
  saga_type text,
  serialized_saga bytea,
  constraint saga_pkey primary key (saga_id)
);

create table plan.saga_association (
  id bigint generated always as identity,
  association_key text,
  association_value text,
  saga_id text not null,
  saga_type text,
  constraint saga_association_pkey primary key (id)
);

create index saga_association_by_value
  on plan.saga_association (saga_type, association_key, association_value);
create index saga_association_of_saga on plan.saga_association (saga_id, saga_type);

comment on table plan.saga is 'Sagas that have not ended: ids and deadlines only';
comment on table plan.saga_association is 'By what a saga finds the events that concern it';

-- Written by db-scheduler; column names are its own.
create table plan.deadline (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint deadline_pkey primary key (task_name, task_instance)
);

create index deadline_due on plan.deadline (execution_time);
create index deadline_alive on plan.deadline (last_heartbeat);

comment on table plan.deadline is 'When sagas are to go on; one whose worker dies is taken over by another';

grant select, insert, update, delete on plan.saga, plan.saga_association, plan.deadline to daybreak_worker;
grant select on plan.saga, plan.saga_association, plan.deadline to daybreak_web, daybreak_analyst;
