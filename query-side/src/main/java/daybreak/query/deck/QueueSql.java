package daybreak.query.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of study queues: unfinished cards, then due ones, then new ones, each kind found
 * in its own order without a look at any other card, and what a page holds joined to it at last. No
 * card that is suspended or not validated is found, since the indexes hold none. New cards are bits
 * that a subject's blocks have and the learner's have not.
 *
 * <p>How many cards are due, and how many later, is counted up to 1,000.
 */
final class QueueSql {

  /** A page's cards with their bodies, and what is counted beside it. */
  static final Budget QUEUE = Budget.page(101, 1_500);

  /** The caller's cards in short steps, and those due. */
  static final String MEMORY =
      """
      select
        card_id, state, step, stability, difficulty, due_at, last_reviewed_at
      from learner.card_study
      where learner_id = :caller and validated
      """;

  /** As many as the page may hold. */
  static final String IN_ORDER =
      """
      order by due_at, card_id
      limit :size
      """;

  /** As many as those in short steps leave room for. */
  static final String BEHIND_UNFINISHED =
      """
      order by due_at, card_id
      limit :size - (select count(*) from unfinished)
      """;

  /**
   * The first blocks that have a card that is new to the caller, whichever of the subjects it is
   * of, and the first of these cards, as many as the page has room for. Only blocks that those
   * before them leave something to are taken apart into numbers.
   */
  private static final String FRESH =
      """
      known as materialized (
        select block, known from learner.learner_card_block where learner_id = :caller),
      unseen as materialized (
        select block, all_of.validated & ~coalesce(own.known, 0::bit(1024)) as unknown
        from (
          select block, bit_or(validated) as validated
          from asked
          join learner.card_block using (subject_id)
          group by block) all_of
        left join known own using (block)
        where all_of.validated & ~coalesce(own.known, 0::bit(1024)) <> 0::bit(1024)
        order by block
        limit :newSize),
      fresh as materialized (
        select given.card_id, number as place
        from (
          select 1024 * block + bit as number
          from (
            select
              block, unknown,
              sum(bit_count(unknown)::int) over (
                order by block rows between unbounded preceding and 1 preceding) as earlier
            from unseen) counted
          cross join lateral (
            select bit from generate_series(0, 1023) bit
            where get_bit(unknown, bit) = 1
            limit :newSize) new
          where coalesce(earlier, 0) < :newSize
          order by number
          limit least(
            :newSize,
            :size - (select count(*) from unfinished) - (select count(*) from due))) first
        cross join lateral (
          select card_id from learner.card_number where number = first.number limit 1) given)
      """;

  /** The page's cards, with their bodies, beside the counts. */
  static final String PAGE =
      """
      , page as materialized (
        select *
        from (
          select 1 as part, 0 as place, * from unfinished
          union all
          select 2, 0, * from due
          union all
          select 3, place, card_id, 'new', null, null, null, null, null from fresh) queued
        order by part, place, due_at, card_id
        limit :size)
      select t.*, counts.*, p.*
      from projection.learner_as_of t
      cross join counts
      left join (
        select
          f.*, page.part, page.place, page.state as study_state, page.step, page.stability,
          page.difficulty, page.due_at, page.last_reviewed_at
        from page
        cross join lateral (
          select id, topic_id, card_type, front, back, tags
          from content.flashcard
          where id = page.card_id and state = 'validated'
          limit 1) f) p on true
      order by p.part, p.place, p.due_at, p.id
      """;

  /** What is due and what is later, of the caller's cards that the filter lets pass. */
  private static final String COUNTS_OF_ALL =
      """
      , counts as materialized (
        select
          (select count(*) from (
            select from learner.card_study
            where learner_id = :caller and state <> 'review' and validated and due_at <= :now
            union all
            select from learner.card_study
            where learner_id = :caller and state = 'review' and validated and due_at <= :now
            limit 1000) counted)::int as due_now,
          (select least(:newSize, coalesce(sum(bit_count(unknown)), 0)) from unseen)::int as new,
          (select count(*) from (
            select from learner.card_study
            where learner_id = :caller and state <> 'review' and validated and due_at > :now
            union all
            select from learner.card_study
            where learner_id = :caller and state = 'review' and validated and due_at > :now
            limit 1000) counted)::int as later)
      """;

  private static final String COUNTS_OF_SUBJECT =
      """
      , counts as materialized (
        select
          (select count(*) from (
            select from learner.card_study
            where learner_id = :caller and subject_id = :subject and state <> 'review'
              and validated and due_at <= :now
            union all
            select from learner.card_study
            where learner_id = :caller and subject_id = :subject and state = 'review'
              and validated and due_at <= :now
            limit 1000) counted)::int as due_now,
          (select least(:newSize, coalesce(sum(bit_count(unknown)), 0)) from unseen)::int as new,
          (select count(*) from (
            select from learner.card_study
            where learner_id = :caller and subject_id = :subject and state <> 'review'
              and validated and due_at > :now
            union all
            select from learner.card_study
            where learner_id = :caller and subject_id = :subject and state = 'review'
              and validated and due_at > :now
            limit 1000) counted)::int as later)
      """;

  /// `card_study_unfinished`, `card_study_due`; of the subjects that the caller studies, or of the
  /// first twenty that have cards where none is chosen, `card_block_pkey` and
  /// `learner_card_block_pkey`; `flashcard_pkey`.
  static final NamedQuery OF_ALL =
      NamedQuery.of(
          "deck.queue",
          """
          with recursive
            chosen as materialized (
              select (subject ->> 'subjectId')::uuid as subject_id
              from learner.learner, jsonb_array_elements(subjects) subject
              where learner_id = :caller),
            first_twenty (subject_id, place) as (
              (select subject_id, 1
              from learner.card_block
              where validated <> 0::bit(1024) and not exists (select from chosen)
              order by subject_id, block
              limit 1)
              union all
              select later.subject_id, place + 1
              from first_twenty
              cross join lateral (
                select subject_id
                from learner.card_block
                where subject_id > first_twenty.subject_id and validated <> 0::bit(1024)
                order by subject_id, block
                limit 1) later
              where place < 20),
            asked as materialized (
              select subject_id from chosen
              union all
              select subject_id from first_twenty),
            unfinished as materialized (
          """
              + MEMORY
              + """
                and state <> 'review'
              """
              + IN_ORDER
              + """
              ),
              due as materialized (
              """
              + MEMORY
              + """
                and state = 'review' and due_at <= :now
              """
              + BEHIND_UNFINISHED
              + """
              ),
              """
              + FRESH
              + COUNTS_OF_ALL
              + PAGE,
          QUEUE);

  /// `card_study_unfinished_of_subject`, `card_study_due_of_subject`, `card_block_pkey`,
  /// `learner_card_block_pkey`; `flashcard_pkey`.
  static final NamedQuery OF_SUBJECT =
      NamedQuery.of(
          "deck.queue-of-subject",
          """
          with
            asked as materialized (select cast(:subject as uuid) as subject_id),
            unfinished as materialized (
          """
              + MEMORY
              + """
                and subject_id = :subject and state <> 'review'
              """
              + IN_ORDER
              + """
              ),
              due as materialized (
              """
              + MEMORY
              + """
                and subject_id = :subject and state = 'review' and due_at <= :now
              """
              + BEHIND_UNFINISHED
              + """
              ),
              """
              + FRESH
              + COUNTS_OF_SUBJECT
              + PAGE,
          QUEUE);

  private QueueSql() {}
}
