create table operation.export_file (
  export_id uuid not null,
  name text not null,
  type text not null,
  version integer not null,
  from_position bigint not null,
  to_position bigint not null,
  rows bigint not null,
  bytes bigint not null,
  sha256 bytea not null,
  constraint export_file_pkey primary key (export_id, name),
  constraint export_file_is_of_an_export
    foreign key (export_id) references operation.export (id) on delete cascade,
  constraint export_file_has_a_range check (from_position <= to_position)
);

comment on table operation.export_file is 'The manifest of each export: its files, each of which was whole and under its name before its row was there.';
comment on column operation.export_file.name is 'Below the export''s directory: a directory for each type, and the part''s number.';
comment on column operation.export_file.version is 'That of the event, to which all in the file have been brought.';
comment on column operation.export_file.from_position is 'All events of the type from here on, up to the last position, are in the file.';

grant select on operation.export_file to daybreak_web, daybreak_worker, daybreak_analyst, daybreak_monitor;
grant insert on operation.export_file to daybreak_worker;
