package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project subjects. */
final class SubjectSql {

  /// A batch's subjects: `subject_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "content.load-subjects",
          """
          select id, title, retired, sequence_number
            from subject
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's subjects: `subject_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "content.write-subjects",
          """
          insert into subject (id, title, retired, sequence_number)
          select *
            from unnest(:id, :title, :retired, :sequence_number)
              on conflict (id) do update
             set title = excluded.title,
                 retired = excluded.retired,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 15_000));

  private SubjectSql() {}
}
