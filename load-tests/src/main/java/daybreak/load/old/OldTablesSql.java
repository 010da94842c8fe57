package daybreak.load.old;

/**
 * The statements that make the old system's tables. Columns and sizes follow the account of what
 * went wrong before; so do the two indexes that are missing, of questions by their tag and one that
 * spares a reader of exercise assets their heap. Every other key and index that a query can use is
 * there. Foreign keys are left out, since they cost writers alone.
 */
final class OldTablesSql {

  /// A role of its own, so that the server counts its statements apart; nothing is in its way.
  static final String ROLE = "create role old_system login superuser";

  static final String TABLES =
      """
      create schema old;
      create table old.size (
        questions int not null, tagged_twice int not null, decks int not null,
        cards_per_deck int not null, exercises int not null, assets_per_exercise int not null,
        tests int not null, studied_cards int not null);
      create table old.subject (id bigint primary key, title text not null unique);
      create table old.topic (
        id bigint primary key, subject_id bigint not null, title text not null);
      create table old.question (
        id bigint primary key, topic_id bigint not null, state text not null, type text not null,
        text text not null, choices jsonb not null, answer int not null);
      create table old.question_tag (
        question_id bigint not null, tag text not null, primary key (question_id, tag));
      create table old.flashcard (
        id bigint primary key, topic_id bigint not null, state text not null,
        card_type text not null, front text not null, back text not null);
      create table old.deck (
        id bigint primary key, subject_id bigint not null, title text not null);
      create table old.deck_card (
        deck_id bigint not null, flashcard_id bigint not null, ordinal int not null,
        primary key (deck_id, flashcard_id));
      create table old.exercise (
        id bigint primary key, topic_id bigint not null, title text not null);
      create table old.exercise_asset (
        id bigint primary key, exercise_id bigint not null, kind text not null, url text not null,
        alt_text text, archived_at timestamptz, file jsonb not null);
      create table old.past_test (
        id bigint primary key, learner_id bigint not null, title text not null, mode text not null,
        started_at timestamptz not null, completed_at timestamptz not null);
      create table old.past_test_question (
        id bigint primary key, past_test_id bigint not null, question_id bigint not null,
        slot int not null);
      create table old.past_test_answer (
        id bigint primary key, past_test_id bigint not null, question_id bigint not null,
        chosen int not null, correct boolean not null, millis int not null);
      create table old.card_study (
        learner_id bigint not null, flashcard_id bigint not null, state text not null,
        due_at timestamptz not null, last_reviewed_at timestamptz not null,
        primary key (learner_id, flashcard_id));
      create table old.daily_plan (
        id bigint generated always as identity primary key, learner_id bigint not null,
        date date not null, content jsonb not null,
        constraint daily_plan_of_a_day unique (learner_id, date))
      """;

  static final String SIZE = "insert into old.size values (?, ?, ?, ?, ?, ?, ?, ?)";

  /// What an exercise asset's file is like was kept with it: that is what makes its heap wide,
  /// about half a kilobyte a row. How wide it was the account does not tell.
  static final String BANK =
      """
      insert into old.subject select n, 'Subject ' || n from generate_series(0, 19) n;
      insert into old.topic select n, n / 10, 'Topic ' || n % 10 from generate_series(0, 199) n;
      insert into old.question
      select n, n % 20 * 10 + n / 20 % 10, 'validated', 'mcq',
             'Question ' || n || ': '
               || rtrim(repeat('the learner reads a page and not the whole bank ', 5)),
             '["one", "two", "three", "four"]', n % 4
        from old.size, generate_series(0, questions - 1) n;
      insert into old.question_tag
      select n, 'tag-' || n % 20 from old.size, generate_series(0, questions - 1) n;
      insert into old.question_tag
      select n, 'tag-' || (n + 7) % 20 from old.size, generate_series(0, tagged_twice - 1) n;
      insert into old.flashcard
      select n, n / cards_per_deck % 20 * 10, 'validated', 'basic',
             'What is the word for ' || n || '?', 'The word for ' || n
        from old.size, generate_series(0, decks * cards_per_deck - 1) n;
      insert into old.deck
      select n, n % 20, 'Deck ' || n from old.size, generate_series(0, decks - 1) n;
      insert into old.deck_card
      select n / cards_per_deck, n, n % cards_per_deck
        from old.size, generate_series(0, decks * cards_per_deck - 1) n;
      insert into old.exercise
      select n, n % 20 * 10 + n / 20 % 10, 'Exercise ' || n
        from old.size, generate_series(0, exercises - 1) n;
      insert into old.exercise_asset
      select n, n / assets_per_exercise, 'image', 'https://example.org/asset-' || n || '.png',
             'What asset ' || n || ' shows', null,
             jsonb_build_object(
               'checksum', md5(n::text), 'bytes', 1000 + n, 'width', 1200, 'height', 800,
               'licence', 'CC BY 4.0', 'attribution', 'The authors of asset ' || n,
               'caption', repeat('what can be seen, and what to look at first. ', 5))
        from old.size, generate_series(0, exercises * assets_per_exercise - 1) n
      """;

  /// One learner, 1; each test has 40 questions, and an answer to each.
  static final String ACTIVITY =
      """
      insert into old.past_test
      select n, 1, 'Test ' || n, 'timed', moment, moment
        from old.size, generate_series(0, tests - 1) n,
             lateral (
               select timestamptz '2024-01-01 08:00:00Z' + n * interval '8 hours') test (moment);
      insert into old.past_test_question
      select n, n / 40, n::bigint * 7919 % questions, n % 40
        from old.size, generate_series(0, tests * 40 - 1) n;
      insert into old.past_test_answer
      select id, past_test_id, question_id, id % 4, id % 4 = question_id % 4, 20000
        from old.past_test_question;
      insert into old.card_study
      select 1, n, 'review', moment + interval '1 day', moment
        from old.size, generate_series(0, studied_cards - 1) n,
             lateral (
               select timestamptz '2024-01-01 08:00:00Z' + n * interval '1 minute') review (moment)
      """;

  static final String INDEXES =
      """
      create index on old.topic (subject_id);
      create index on old.question (topic_id);
      create index on old.question (state);
      create index on old.flashcard (topic_id);
      create index on old.flashcard (state);
      create index on old.deck (subject_id);
      create index on old.deck_card (flashcard_id);
      create index on old.exercise (topic_id);
      create index on old.exercise_asset (exercise_id);
      create index on old.past_test (learner_id, completed_at);
      create index on old.past_test_question (past_test_id);
      create index on old.past_test_question (question_id);
      create index on old.past_test_answer (past_test_id);
      create index on old.past_test_answer (question_id);
      create index on old.card_study (learner_id, due_at)
      """;

  private OldTablesSql() {}
}
