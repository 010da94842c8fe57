package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project topics. */
final class TopicSql {

  /// A batch's topics: `topic_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "content.load-topics",
          """
          select id, subject_id, title, retired, sequence_number
            from topic
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's topics: `topic_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "content.write-topics",
          """
          insert into topic (id, subject_id, title, retired, sequence_number)
          select *
            from unnest(:id, :subject_id, :title, :retired, :sequence_number)
              on conflict (id) do update
             set title = excluded.title,
                 retired = excluded.retired,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 15_000));

  private TopicSql() {}
}
