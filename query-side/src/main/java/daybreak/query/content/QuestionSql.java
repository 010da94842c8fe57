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
  private static final Budget PAGE = Budget.of(101, 700);

  /// `question_by_state`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "content.questions",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select q.*
            from (
              select k.id
              from unnest(:states) s(state)
              cross join lateral (
                select id
                from content.question
                where state = s.state and id > :after
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
          """,
          PAGE);

  /// `question_of_topic_by_state`.
  static final NamedQuery OF_TOPIC =
      NamedQuery.of(
          "content.questions-of-topic",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select q.*
            from (
              select k.id
              from unnest(:states) s(state)
              cross join lateral (
                select id
                from content.question
                where topic_id = :topic and state = s.state and id > :after
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
          """,
          PAGE);

  /// `question_tag_by_state`.
  static final NamedQuery TAGGED =
      NamedQuery.of(
          "content.questions-tagged",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select q.*
            from (
              select k.id
              from unnest(:states) s(state)
              cross join lateral (
                select question_id as id
                from content.question_tag
                where tag_id = :tag and state = s.state and question_id > :after
                order by question_id
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
          """,
          PAGE);

  /// `question_tag_of_topic_by_state`.
  static final NamedQuery OF_TOPIC_TAGGED =
      NamedQuery.of(
          "content.questions-of-topic-tagged",
          """
          select t.*, p.*
          from projection.content_as_of t
          left join lateral (
            select q.*
            from (
              select k.id
              from unnest(:states) s(state)
              cross join lateral (
                select question_id as id
                from content.question_tag
                where tag_id = :tag
                  and topic_id = :topic
                  and state = s.state
                  and question_id > :after
                order by question_id
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
          """,
          PAGE);

  private QuestionSql() {}
}
