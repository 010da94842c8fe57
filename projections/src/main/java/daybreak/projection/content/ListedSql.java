package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that projects what admins list. */
final class ListedSql {

  /// A batch's things: `listed_pkey`, at most as many rows as events, each in four indexes.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "content.write-listed",
          """
          insert into listed (
              id, kind, subject_id, topic_id, state, terms, words, changed_at, changed_by,
              sequence_number)
          select id, kind, subject_id, topic_id, state, terms::text[],
                 strip(to_tsvector(cast(:language as regconfig), text)), changed_at, changed_by,
                 sequence_number
            from unnest(
              :id, :kind, :subject_id, :topic_id, :state, :terms, :text, :changed_at,
              :changed_by, :sequence_number)
              as thing (
                id, kind, subject_id, topic_id, state, terms, text, changed_at, changed_by,
                sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 state = excluded.state,
                 terms = excluded.terms,
                 words = coalesce(excluded.words, listed.words),
                 changed_at = excluded.changed_at,
                 changed_by = excluded.changed_by,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 400_000));

  private ListedSql() {}
}
