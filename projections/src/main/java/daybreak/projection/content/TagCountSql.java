package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that keep how many questions and flashcards bear each tag. */
final class TagCountSql {

  /// The differences of a batch, of at most 20 tags of each event's question or flashcard before it
  /// and after it, in the subject and in the bank: `tag_count_pkey`.
  static final NamedQuery ADD =
      NamedQuery.of(
          "content.add-to-tags",
          """
          insert into tag_count as kept (scope_id, tag, questions, flashcards)
          select *
            from unnest(:scope_id, :tag, :questions, :flashcards)
              on conflict (scope_id, tag) do update
             set questions = kept.questions + excluded.questions,
                 flashcards = kept.flashcards + excluded.flashcards
          """,
          Budget.batch(80_000, 800_000));

  /// Those of a batch's tags that nothing bears any more: `tag_count_pkey`.
  static final NamedQuery FORGET =
      NamedQuery.of(
          "content.forget-tags",
          """
          delete from tag_count kept
           using unnest(:scope_id, :tag) as lost (scope_id, tag)
           where kept.scope_id = lost.scope_id
             and kept.tag = lost.tag
             and kept.questions = 0
             and kept.flashcards = 0
          """,
          Budget.batch(80_000, 800_000));

  private TagCountSql() {}
}
