package daybreak.projection.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project flashcards and their tags. */
final class FlashcardSql {

  /// A batch's flashcards: `flashcard_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "content.load-flashcards",
          """
          select id, subject_id, topic_id, state, version, card_type, tags, sequence_number
            from flashcard
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's new and revised flashcards: `flashcard_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "content.write-flashcards",
          """
          insert into flashcard (
              id, subject_id, topic_id, state, version, card_type, front, back, tags,
              sequence_number)
          select id, subject_id, topic_id, state, version, card_type, front, back, tags::text[],
                 sequence_number
            from unnest(
              :id, :subject_id, :topic_id, :state, :version, :card_type, :front, :back, :tags,
              :sequence_number)
              as flashcard (
                id, subject_id, topic_id, state, version, card_type, front, back, tags,
                sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 state = excluded.state,
                 version = excluded.version,
                 card_type = excluded.card_type,
                 front = excluded.front,
                 back = excluded.back,
                 tags = excluded.tags,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 40_000));

  /// A batch's flashcards whose words stay: `flashcard_pkey`, at most as many rows as events.
  static final NamedQuery MOVE =
      NamedQuery.of(
          "content.move-flashcards",
          """
          update flashcard
             set subject_id = moved.subject_id,
                 topic_id = moved.topic_id,
                 state = moved.state,
                 sequence_number = moved.sequence_number
            from unnest(:id, :subject_id, :topic_id, :state, :sequence_number)
              as moved (id, subject_id, topic_id, state, sequence_number)
           where flashcard.id = moved.id
          """,
          Budget.batch(1_000, 40_000));

  /// Tags under which a batch's flashcards are listed no more: `flashcard_tag_pkey`, at most 20 for
  /// each event.
  static final NamedQuery UNTAG =
      NamedQuery.of(
          "content.untag-flashcards",
          """
          delete from flashcard_tag
           using unnest(:tag_id, :card_type, :flashcard_id)
              as lost (tag_id, card_type, flashcard_id)
           where flashcard_tag.tag_id = lost.tag_id
             and flashcard_tag.card_type = lost.card_type
             and flashcard_tag.flashcard_id = lost.flashcard_id
          """,
          Budget.batch(20_000, 200_000));

  /// Tags under which a batch's flashcards are listed now: `flashcard_tag_pkey`, at most 20 for
  /// each event.
  static final NamedQuery TAG =
      NamedQuery.of(
          "content.tag-flashcards",
          """
          insert into flashcard_tag (
              tag_id, card_type, flashcard_id, subject_id, topic_id)
          select *
            from unnest(:tag_id, :card_type, :flashcard_id, :subject_id, :topic_id)
              on conflict (tag_id, card_type, flashcard_id) do nothing
          """,
          Budget.batch(20_000, 800_000));

  private FlashcardSql() {}
}
