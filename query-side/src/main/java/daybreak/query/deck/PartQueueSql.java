package daybreak.query.deck;

import daybreak.schema.sql.NamedQuery;

/** The statements of study queues of one deck and of one item of a plan. */
final class PartQueueSql {

  /** The cards of the deck, of those that are found by their moments. */
  private static final String OF_MEMBERS =
      """
                and due_at = moment
              offset 0) study
            where card_id in (select card_id from members)
      """;

  /// `deck_pkey`, `learner_deck_pkey`; the deck's cards by `deck_card_to_study`, index-only, 5,000
  /// at most; those of its first unfinished moments by `card_study_unfinished`, and of its first
  /// due ones by `card_study_due`, each looked up for itself, since a learner of many cards has
  /// others between; `learner_card_block_pkey`, `flashcard_pkey`. No row where there is no such
  /// deck.
  static final NamedQuery OF_DECK =
      NamedQuery.of(
          "deck.queue-of-deck",
          """
          with
            figures as materialized (
              select
                d.card_count, coalesce(l.learning, 0) as learning, coalesce(l.review, 0) as review,
                coalesce(l.suspended, 0) as suspended, coalesce(l.due_at, '{}') as due_at,
                coalesce(l.unfinished_at, '{}') as unfinished_at,
                coalesce(width_bucket(cast(:now as timestamptz), l.due_at), 0) as due_now
              from learner.deck d
              left join learner.learner_deck l on l.learner_id = :caller and l.deck_id = d.id
              where d.id = :deck),
            members as materialized (
              select card_id, number, ordinal
              from learner.deck_card
              where deck_id = :deck and validated),
            known as materialized (
              select block, known from learner.learner_card_block where learner_id = :caller),
            unfinished_moments as materialized (
              select distinct moment
              from figures
              cross join lateral unnest(unfinished_at) with ordinality every (moment, place)
              where place <= :size),
            unfinished as materialized (
              select study.*
              from unfinished_moments
              cross join lateral (
          """
              + QueueSql.MEMORY
              + """
                  and state <> 'review'
              """
              + OF_MEMBERS
              + QueueSql.IN_ORDER
              + """
              ),
              due_moments as materialized (
                select distinct moment
                from figures
                cross join lateral unnest(due_at) with ordinality every (moment, place)
                where place <= case
                  when (select count(*) from unfinished) < :size then least(:size, due_now)
                  else 0 end),
              due as materialized (
                select study.*
                from due_moments
                cross join lateral (
              """
              + QueueSql.MEMORY
              + """
                  and state = 'review'
              """
              + OF_MEMBERS
              + QueueSql.BEHIND_UNFINISHED
              + """
              ),
              fresh as materialized (
                select card_id, ordinal as place
                from members
                where not exists (
                    select from known
                    where block = number / 1024 and get_bit(known.known, number % 1024) = 1)
                  and (select card_count > learning + review + suspended from figures)
                order by ordinal
                limit :newSize),
              counts as materialized (
                select
                  due_now, (select count(*) from fresh)::int as new,
                  cardinality(due_at) - due_now as later
                from figures)
              """
              + QueueSql.PAGE,
          QueueSql.QUEUE);

  /// The caller's last plans by `daily_plan_pkey`; a plan takes what is due before its day ends, so
  /// that is due; the item's cards, of which it names a few, by `card_pkey`, `card_study_pkey` and
  /// `flashcard_pkey`. No row where there is no such item.
  static final NamedQuery OF_PLAN_ITEM =
      NamedQuery.of(
          "deck.queue-of-plan-item",
          """
          with
            item as materialized (
              select item, plan.day_ends_at
              from (
                select content, day_ends_at
                from learner.daily_plan
                where learner_id = :caller and content is not null
                order by date desc
                limit 3) plan
              cross join lateral jsonb_array_elements(content -> 'items') item
              where item ->> 'id' = :item
              limit 1),
            cards as materialized (
              select
                card.id as card_id, named.place, study.*,
                study.due_at <= :now
                  or study.state = 'review' and study.due_at < item.day_ends_at as is_due
              from item
              cross join lateral jsonb_array_elements_text(item -> 'refs')
                with ordinality named (id, place)
              cross join lateral (
                select id from learner.card where id = named.id::uuid and validated limit 1) card
              left join lateral (
                select state, step, stability, difficulty, due_at, last_reviewed_at, suspended
                from learner.card_study
                where learner_id = :caller and card_id = card.id
                limit 1) study on true),
            unfinished as materialized (
              select card_id, state, step, stability, difficulty, due_at, last_reviewed_at
              from cards
              where state in ('learning', 'relearning') and not suspended),
            due as materialized (
              select card_id, state, step, stability, difficulty, due_at, last_reviewed_at
              from cards
              where state = 'review' and not suspended and is_due),
            fresh as materialized (
              select card_id, place
              from cards
              where state is null or state = 'new' and not suspended
              order by place
              limit :newSize),
            counts as materialized (
              select
                count(*) filter (where not suspended and is_due)::int as due_now,
                (select count(*) from fresh)::int as new,
                count(*) filter (where not suspended and not is_due)::int as later
              from cards
              having exists (select from item))
          """
              + QueueSql.PAGE,
          QueueSql.QUEUE);

  private PartQueueSql() {}
}
