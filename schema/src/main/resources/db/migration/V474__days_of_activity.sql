create table learner.learner_zone (
  learner_id uuid not null,
  position bigint not null,
  since timestamptz not null,
  time_zone text not null,
  constraint learner_zone_pkey primary key (learner_id, position)
);

comment on table learner.learner_zone is 'Where each learner has lived, by the settings of then: a row for each that named another zone than those before. What was done before the first of them was done in UTC.';
comment on column learner.learner_zone.position is 'Where the settings are in the event store.';
comment on column learner.learner_zone.since is 'When they were made.';

grant select, insert, update, delete on learner.learner_zone to daybreak_worker;
grant select on learner.learner_zone to daybreak_web, daybreak_analyst;

create table learner.activity_day (
  learner_id uuid not null,
  date date not null,
  answered integer not null,
  correct integer not null,
  reviews integer not null,
  lessons integer not null,
  millis bigint not null,
  constraint activity_day_pkey primary key (learner_id, date)
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02
);

comment on table learner.activity_day is 'What each learner did on each day: kept by differences. A rebuild fills it with what was done before it was there.';
comment on column learner.activity_day.date is 'In the zone that the learner had then; it stays, wherever the learner goes.';
comment on column learner.activity_day.reviews is 'Of cards, without those that were undone.';
comment on column learner.activity_day.lessons is 'Lessons that reached 100 percent.';
comment on column learner.activity_day.millis is 'Of answers and reviews whose time is known, undone ones too.';

create index activity_day_active on learner.activity_day (learner_id, date)
  where answered + reviews + lessons > 0;

comment on index learner.activity_day_active is 'For the streak.';

grant select, insert, update, delete on learner.activity_day to daybreak_worker;
grant select on learner.activity_day to daybreak_web, daybreak_analyst;

-- As far as the learners' tables have come, under the names that zones have here.
insert into learner.learner_zone
select aggregate_id, position, occurred_at, time_zone
  from (
    select aggregate_id, position, occurred_at, time_zone,
           lag(time_zone) over (partition by aggregate_id order by position) as before
      from event_store.event
     cross join lateral (
       select case payload -> 'settings' ->> 'timeZone'
                when 'EST' then 'America/Panama'
                when 'MST' then 'America/Phoenix'
                when 'HST' then 'Pacific/Honolulu'
                when 'ROC' then 'Asia/Taipei'
                when 'GMT+0' then 'Etc/GMT'
                when 'GMT-0' then 'Etc/GMT'
                else payload -> 'settings' ->> 'timeZone'
              end as time_zone) named
     where aggregate_type = 'learner'
       and event_type in ('learner.learner-registered', 'learner.learner-settings-changed')
       and position <= (select coalesce(min(position), 0)
                          from projection.token
                         where processor_name = 'learner')) settings
 where time_zone is distinct from before;
