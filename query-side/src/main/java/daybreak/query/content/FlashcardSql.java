package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of validated flashcards, in the order of their ids. Each card type's part of an
 * index is in that order, so a page is merged from the types asked for: ids first, then the page's
 * own rows. A topic of another subject than the one given has no page, whatever it holds.
 */
final class FlashcardSql {

  /** A page's ids from each of three types, then a row or two of heap and TOAST for each id. */
  private static final Budget PAGE = Budget.page(101, 700);

  /** A page of the ids that follow. */
  private static final String PAGE_OF =
      """
      select t.*, p.*
      from projection.content_as_of t
      left join lateral (
        select f.*
        from (
          select k.id
          from
      """;

  /** Nothing where the topic is of another subject than the one given. */
  private static final String IN_TOPIC =
      """
      (
        select from content.topic
        where id = :topic and subject_id = coalesce(:subject, subject_id)) topic
      cross join
      """;

  /** The ids that each type asked for has. */
  private static final String OF_EACH_TYPE =
      """
      unnest(:types) c(card_type)
      cross join lateral (
      """;

  /** The rows of the page's ids. */
  private static final String ROWS =
      """
      order by id
      limit :size) k
          order by k.id
          limit :size) page
        cross join lateral (
          select id, topic_id, card_type, front, back, tags
          from content.flashcard
          where id = page.id
          limit 1) f) p on true
      order by p.id
      """;

  /// `flashcard_validated`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "content.flashcards",
          PAGE_OF
              + OF_EACH_TYPE
              + """
              select id
              from content.flashcard
              where state = 'validated'
                and card_type = c.card_type
                and id > :after
              """
              + ROWS,
          PAGE);

  /// `flashcard_validated_of_subject`.
  static final NamedQuery OF_SUBJECT =
      NamedQuery.of(
          "content.flashcards-of-subject",
          PAGE_OF
              + OF_EACH_TYPE
              + """
              select id
              from content.flashcard
              where state = 'validated'
                and subject_id = :subject
                and card_type = c.card_type
                and id > :after
              """
              + ROWS,
          PAGE);

  /// `flashcard_validated_of_topic`.
  static final NamedQuery OF_TOPIC =
      NamedQuery.of(
          "content.flashcards-of-topic",
          PAGE_OF
              + IN_TOPIC
              + OF_EACH_TYPE
              + """
              select id
              from content.flashcard
              where state = 'validated'
                and topic_id = :topic
                and card_type = c.card_type
                and id > :after
              """
              + ROWS,
          PAGE);

  /// `flashcard_tag_pkey`.
  static final NamedQuery TAGGED =
      NamedQuery.of(
          "content.flashcards-tagged",
          PAGE_OF
              + OF_EACH_TYPE
              + """
              select flashcard_id as id
              from content.flashcard_tag
              where tag_id = :tag
                and card_type = c.card_type
                and flashcard_id > :after
              """
              + ROWS,
          PAGE);

  /// `flashcard_tag_of_subject`.
  static final NamedQuery OF_SUBJECT_TAGGED =
      NamedQuery.of(
          "content.flashcards-of-subject-tagged",
          PAGE_OF
              + OF_EACH_TYPE
              + """
              select flashcard_id as id
              from content.flashcard_tag
              where tag_id = :tag
                and subject_id = :subject
                and card_type = c.card_type
                and flashcard_id > :after
              """
              + ROWS,
          PAGE);

  /// `flashcard_tag_of_topic`.
  static final NamedQuery OF_TOPIC_TAGGED =
      NamedQuery.of(
          "content.flashcards-of-topic-tagged",
          PAGE_OF
              + IN_TOPIC
              + OF_EACH_TYPE
              + """
              select flashcard_id as id
              from content.flashcard_tag
              where tag_id = :tag
                and topic_id = :topic
                and card_type = c.card_type
                and flashcard_id > :after
              """
              + ROWS,
          PAGE);

  /// `flashcard_pkey` for all ids together; those that are not validated are left out.
  static final NamedQuery OF_IDS =
      NamedQuery.of(
          "content.flashcards-of-ids",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select f.id, f.topic_id, f.card_type, f.front, f.back, f.tags, wanted.place
            from unnest(:ids) with ordinality as wanted (id, place)
            cross join lateral (
              select id, topic_id, card_type, front, back, tags
              from content.flashcard
              where id = wanted.id and state = 'validated'
              limit 1) f) p on true
          order by p.place
          """,
          Budget.page(100, 420));

  /// `flashcard_pkey`; no row where there is no such card, or it is not validated.
  static final NamedQuery ONE =
      NamedQuery.of(
          "content.validated-flashcard",
          """
          select t.*, f.id, f.topic_id, f.card_type, f.front, f.back, f.tags, f.sequence_number
          from projection.content_as_of t
          join content.flashcard f on f.id = :flashcard and f.state = 'validated'
          """,
          Budget.instant(1, 40));

  private FlashcardSql() {}
}
