comment on column operation.export.until_at is 'Where a moment was named: what happened up to it is in the export.';
