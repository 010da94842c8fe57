create index subject_that_is_retired on content.subject (id) where retired;

comment on index content.subject_that_is_retired is 'For lists of decks, which leave out those of retired subjects.';
