package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of questions, in the order of their ids. Each state's part of an index is in that
 * order, so a page is merged from the states asked for: ids first, then the page's own rows, one by
 * one ({@code limit 1} keeps the planner from reading the table whole, whatever it expects).
 */
final class QuestionSql {

  /** A page's ids from each of four states, then a row or two of heap and TOAST for each id. */
  private static final Budget PAGE = Budget.page(101, 700);

  /** A page of the ids that each state asked for has. */
  private static final String PAGE_OF =
      """
      select t.*, p.*
      from projection.content_as_of t
      left join lateral (
        select q.*
        from (
          select k.id
          from unnest(:states) s(state)
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
          select
            id, topic_id, type, text, choices, answer, explanation, tags, difficulty, state,
            version
          from content.question
          where id = page.id
          limit 1) q) p on true
      order by p.id
      """;

  /// `question_by_state`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "content.questions",
          PAGE_OF
              + """
              select id
              from content.question
              where state = s.state and id > :after
              """
              + ROWS,
          PAGE);

  /// `question_of_topic_by_state`.
  static final NamedQuery OF_TOPIC =
      NamedQuery.of(
          "content.questions-of-topic",
          PAGE_OF
              + """
              select id
              from content.question
              where topic_id = :topic and state = s.state and id > :after
              """
              + ROWS,
          PAGE);

  /// `question_tag_by_state`.
  static final NamedQuery TAGGED =
      NamedQuery.of(
          "content.questions-tagged",
          PAGE_OF
              + """
              select question_id as id
              from content.question_tag
              where tag_id = :tag and state = s.state and question_id > :after
              """
              + ROWS,
          PAGE);

  /// `question_tag_of_topic_by_state`.
  static final NamedQuery OF_TOPIC_TAGGED =
      NamedQuery.of(
          "content.questions-of-topic-tagged",
          PAGE_OF
              + """
              select question_id as id
              from content.question_tag
              where tag_id = :tag and topic_id = :topic and state = s.state and question_id > :after
              """
              + ROWS,
          PAGE);

  private QuestionSql() {}
}
