create schema plan;

comment on schema plan is 'Daily plans: their read table, and what makes them before they are asked for';

grant usage on schema plan to daybreak_web, daybreak_worker, daybreak_analyst;

alter default privileges in schema plan
  grant select on tables to daybreak_web, daybreak_worker, daybreak_analyst;
alter default privileges in schema plan
  grant insert, update, delete on tables to daybreak_worker;
alter default privileges in schema plan
  grant usage on sequences to daybreak_worker;
