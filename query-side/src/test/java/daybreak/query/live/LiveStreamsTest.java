package daybreak.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.query.Bank;
import daybreak.query.Studies;
import daybreak.query.live.LiveAnswers.Listener;
import daybreak.schema.eventstore.LearnersEvents;
import daybreak.schema.problem.Unavailable;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What those who listen hear, and when they hear no more. */
class LiveStreamsTest {

  private static final UUID ANNE = new UUID(0, 0xA);
  private static final UUID BERT = new UUID(0, 0xB);
  private static final UUID TEST = new UUID(1, 1);
  private static final UUID CARD = new UUID(1, 2);
  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final LiveBounds BOUNDS =
      new LiveBounds(6, 4, 8, 1_000, Duration.ofMillis(5), Duration.ofMinutes(1));

  private final TestDatabase database = TestDatabase.create();
  private final Database owner = database.owner();
  private final Bank bank = new Bank(database);
  private final Studies studies = new Studies(database);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LiveStreams streams = streams(BOUNDS);

  private LiveStreams streams(LiveBounds bounds) {
    Database web = database.web();
    return new LiveStreams(new LearnersEvents(web), new Naming(web), bounds);
  }

  @AfterEach
  void close() {
    streams.drain();
    threads.shutdownNow();
    database.close();
  }

  @Test
  void how_long_ago_it_was_looked_is_shown_while_anybody_listens() throws Exception {
    bank.position(0);
    assertThat(streams.lookAge()).isZero();
    LiveStream stream;
    try (Connection holder = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table event_store.event in access exclusive mode");
      stream = streams.open(ANNE, 0, null).stream();
      await().until(() -> streams.lookAge() > Duration.ofSeconds(1).toNanos());
    }
    await().until(() -> streams.lookAge() < Duration.ofMillis(500).toNanos());

    streams.close(stream);

    await().until(() -> streams.lookAge() == 0);
  }

  @Test
  void what_happens_is_told_once_the_read_tables_show_it() throws InterruptedException {
    bank.position(0);
    Heard heard = new Heard();
    Future<?> _ = listen(ANNE, null, heard);
    assertThat(heard.next()).startsWith("retry: ").endsWith("\nid: 0");
    test(1, ANNE);
    test(2, ANNE);

    bank.position(1);
    assertThat(heard.next()).isEqualTo(testTold(1));
    bank.position(2);
    assertThat(heard.next()).isEqualTo(testTold(2));
  }

  @Test
  void nobody_hears_of_anothers() throws InterruptedException {
    bank.position(0);
    Heard anne = new Heard();
    Heard bert = new Heard();
    Future<?> _ = listen(ANNE, null, anne);
    Future<?> _ = listen(BERT, null, bert);
    anne.next();
    bert.next();
    test(1, ANNE);
    test(2, BERT);
    test(3, ANNE);
    bank.position(3);

    assertThat(anne.upTo(3)).containsExactly(testTold(1), testTold(3));
    assertThat(bert.upTo(2)).containsExactly(testTold(2));
  }

  @Test
  void a_review_tells_its_items_and_its_decks_in_one_piece() throws InterruptedException {
    UUID item = new UUID(3, 4);
    plan(ANNE, LocalDate.of(2026, 3, 8), item);
    UUID deck = studies.deck(new UUID(2, 2), "Deck");
    studies.filled(deck, List.of(CARD));
    bank.position(0);
    Heard heard = new Heard();
    Future<?> _ = listen(ANNE, null, heard);
    heard.next();
    review(1, ANNE);
    bank.position(1);

    assertThat(heard.upTo(1))
        .containsExactly(
            "event: item\ndata: {\"date\":\"2026-03-08\",\"itemId\":\"%s\"}".formatted(item),
            "event: deck\nid: 1\ndata: {\"flashcardId\":\"%s\",\"deckIds\":[\"%s\"]}"
                .formatted(CARD, deck));
  }

  @Test
  void a_review_undone_on_a_later_day_tells_the_item_that_it_was_done_for()
      throws InterruptedException {
    UUID item = new UUID(3, 4);
    plan(ANNE, LocalDate.of(2026, 3, 8), item);
    bank.position(0);
    Heard heard = new Heard();
    Future<?> _ = listen(ANNE, null, heard);
    heard.next();
    String undone =
        """
        {"learner": "%s", "card": "%s", "at": "%s", "reviewedAt": "%s"}
        """
            .formatted(ANNE, CARD, NOON.plus(Duration.ofDays(1)), NOON);
    append(1, new UUID(1, 3), 1, "deck.review-undone", undone);
    bank.position(1);

    String told = "event: item\ndata: {\"date\":\"2026-03-08\",\"itemId\":\"%s\"}";
    assertThat(heard.event()).isEqualTo(told.formatted(item));
  }

  @Test
  void work_on_a_date_that_is_over_where_its_plan_was_made_tells_the_item_after_a_move()
      throws InterruptedException {
    UUID item = new UUID(3, 4);
    plan(ANNE, LocalDate.of(2026, 3, 7), item);
    plan(BERT, LocalDate.of(2026, 3, 7), new UUID(3, 5));
    studies.lived(ANNE, NOON.minus(Duration.ofHours(13)), "Pacific/Honolulu");
    bank.position(0);
    Heard anne = new Heard();
    Heard bert = new Heard();
    Future<?> _ = listen(ANNE, null, anne);
    Future<?> _ = listen(BERT, null, bert);
    anne.next();
    bert.next();
    review(1, ANNE);
    append(2, new UUID(1, 4), 0, "deck.card-reviewed", reviewOf(BERT));
    bank.position(2);

    assertThat(anne.event())
        .isEqualTo(
            "event: item\ndata: {\"date\":\"2026-03-07\",\"itemId\":\"%s\"}".formatted(item));
    assertThat(bert.event()).startsWith("event: deck");
  }

  @Test
  void a_completed_item_is_told_by_the_date_of_its_plan() throws InterruptedException {
    UUID plan = new UUID(3, 3);
    UUID item = new UUID(3, 4);
    bank.position(0);
    Heard heard = new Heard();
    Future<?> _ = listen(ANNE, null, heard);
    heard.next();
    String ofPlan = "{\"plan\": \"%s\", \"learner\": \"%s\", \"date\": \"2026-03-08\"}";
    append(1, plan, 0, "plan.plan-requested", ofPlan.formatted(plan, ANNE));
    append(2, plan, 1, "plan.plan-made", ofPlan.formatted(plan, ANNE));
    append(3, plan, 2, "plan.plan-item-completed", "{\"item\": \"%s\"}".formatted(item));
    bank.position(3);

    assertThat(heard.upTo(3))
        .containsExactly(
            "event: plan\nid: 2\ndata: {\"date\":\"2026-03-08\"}",
            "event: item\nid: 3\ndata: {\"date\":\"2026-03-08\",\"itemId\":\"%s\"}"
                .formatted(item));
  }

  @Test
  void who_comes_back_to_another_process_hears_what_was_missed_and_nothing_twice()
      throws InterruptedException {
    LiveStreams other = streams(BOUNDS);
    test(1, ANNE);
    test(2, ANNE);
    test(3, BERT);
    owner.call(LiveRowsSql.BANK).bind("first", 4).bind("last", 700).update();
    test(701, ANNE);
    bank.position(701);
    Heard heard = new Heard();
    Future<?> _ = listen(other, ANNE, 1L, LONG, heard);
    assertThat(heard.next()).endsWith("id: 1");
    test(702, ANNE);
    bank.position(702);

    assertThat(heard.upTo(702)).containsExactly(testTold(2), testTold(701), testTold(702));
    other.drain();
  }

  @Test
  void who_was_away_for_too_long_or_knows_what_the_log_does_not_is_told_to_read_anew()
      throws InterruptedException {
    test(1, ANNE);
    owner.call(LiveRowsSql.BANK).bind("first", 2).bind("last", 2_000).update();
    bank.position(2_000);

    for (long last : List.of(1L, 2_001L)) {
      Heard heard = new Heard();
      Future<?> _ = listen(ANNE, last, heard);
      assertThat(heard.event()).isEqualTo("event: reset\nid: 2000\ndata: {\"position\":2000}");
    }
  }

  @Test
  void who_can_t_be_told_what_was_missed_in_time_is_told_to_read_anew() throws Exception {
    test(1, ANNE);
    test(2, ANNE);
    bank.position(2);
    var position = new LivePosition(2, 2);
    Heard heard = new Heard();
    try (Connection holder = database.connect(DatabaseRole.MIGRATOR);
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table event_store.event in access exclusive mode");
      Future<?> _ = listen(streams, new Listener(ANNE, position, 1L, LONG), heard);

      assertThat(heard.event()).isEqualTo("event: reset\nid: 2\ndata: {\"position\":2}");
    }
    test(3, ANNE);
    bank.position(3);
    assertThat(heard.event()).isEqualTo(testTold(3));
  }

  @Test
  void who_knows_more_than_the_tables_show_hears_what_comes_behind_it()
      throws InterruptedException {
    test(1, ANNE);
    test(2, ANNE);
    bank.position(0);
    Heard heard = new Heard();
    Future<?> _ = listen(ANNE, 1L, heard);
    heard.next();
    bank.position(2);

    assertThat(heard.next()).isEqualTo(testTold(2));
  }

  @Test
  void who_reads_too_slowly_is_dropped_and_holds_up_nobody() throws Exception {
    bank.position(0);
    CountDownLatch reads = new CountDownLatch(1);
    LiveStream stuck = streams.open(ANNE, 0, null).stream();
    Future<Ended> slow =
        threads.submit(() ->
            stuck.write(new Stuck(reads), List.of(Frame.opening(0, 1)), streams::told, LONG, LONG));
    Heard other = new Heard();
    Future<?> _ = listen(ANNE, null, other);
    other.next();
    for (int n = 1; n <= 20; n++) {
      test(n, ANNE);
      bank.position(n);
      assertThat(other.event()).isEqualTo(testTold(n));
    }
    reads.countDown();

    assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo(Ended.SLOW);
  }

  @Test
  void a_stream_ends_with_its_callers_token() throws Exception {
    bank.position(0);
    Heard heard = new Heard();

    listen(streams, ANNE, null, Duration.ofMillis(50), heard).get(20, TimeUnit.SECONDS);

    heard.next();
    assertThat(heard.next()).isEqualTo(": the token has expired");
    assertThat(streams.count()).isZero();
  }

  @Test
  void who_hears_nothing_hears_how_far_all_is_told() throws InterruptedException {
    LiveStreams beating =
        streams(new LiveBounds(6, 4, 8, 1_000, Duration.ofMillis(5), Duration.ofMillis(40)));
    bank.position(0);
    Heard heard = new Heard();
    Future<?> _ = listen(beating, ANNE, null, LONG, heard);
    heard.next();
    assertThat(heard.next()).isEqualTo(":\nid: 0");
    test(1, BERT);
    bank.position(1);

    String beat = heard.next();
    while (beat.equals(":\nid: 0")) {
      beat = heard.next();
    }
    assertThat(beat).isEqualTo(":\nid: 1");
    beating.drain();
  }

  @Test
  void a_process_that_ends_ends_its_streams_at_once_and_those_of_who_comes_then() throws Exception {
    bank.position(0);
    Heard heard = new Heard();
    Future<?> listening = listen(ANNE, null, heard);
    heard.next();

    streams.drain();

    listening.get(20, TimeUnit.SECONDS);
    assertThat(heard.next()).isEqualTo(": the process ends");
    test(1, ANNE);
    bank.position(1);
    assertThat(endedAtOnce(null)).endsWith("\nid: 1");
    assertThat(endedAtOnce(0L)).endsWith("\nid: 0");
    assertThat(endedAtOnce(7L)).endsWith("\nid: 7");
    assertThat(streams.count()).isZero();
  }

  private String endedAtOnce(@Nullable Long last) throws Exception {
    Heard heard = new Heard();
    listen(ANNE, last, heard).get(20, TimeUnit.SECONDS);
    String opening = heard.next();
    assertThat(opening).startsWith("retry: ");
    assertThat(heard.next()).isEqualTo(": the process ends");
    return opening;
  }

  @Test
  void a_learner_s_newest_stream_has_the_place_of_the_oldest_where_there_is_none_left()
      throws Exception {
    bank.position(0);
    List<Heard> all = Stream.generate(Heard::new).limit(6).toList();
    List<Future<?>> listening = new ArrayList<>();
    for (Heard heard : all) {
      listening.add(listen(ANNE, null, heard));
      heard.next();
    }

    for (int oldest = 0; oldest < 2; oldest++) {
      listening.get(oldest).get(20, TimeUnit.SECONDS);
      assertThat(all.get(oldest).next())
          .isEqualTo("retry: 60000\n: a newer stream of the learner has its place");
    }
    assertThat(streams.count()).isEqualTo(4);
    test(1, ANNE);
    bank.position(1);
    for (Heard heard : all.subList(2, 6)) {
      assertThat(heard.event()).isEqualTo(testTold(1));
    }
  }

  @Test
  void a_stream_that_has_been_replaced_may_be_closed_last() {
    List<LiveStream> open = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      open.add(streams.open(ANNE, 0, null).stream());
    }

    open.reversed().forEach(streams::close);

    assertThat(streams.count()).isZero();
  }

  @Test
  void a_process_has_so_many_streams() {
    List<LiveStream> open = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      open.add(streams.open(ANNE, 0, null).stream());
    }
    open.add(streams.open(BERT, 0, null).stream());
    open.add(streams.open(BERT, 0, null).stream());
    assertThatThrownBy(() -> streams.open(BERT, 0, null)).isInstanceOf(Unavailable.class);

    open.forEach(streams::close);

    assertThat(streams.count()).isZero();
    streams.close(streams.open(ANNE, 0, null).stream());
  }

  @Test
  void who_waits_for_a_moment_hears_that_something_has_happened_and_then_no_more() {
    bank.position(0);
    LiveStream brief = streams.openBriefly(ANNE, 0).orElseThrow();
    test(1, BERT);
    test(2, ANNE);
    bank.position(2);

    assertThat(brief.hears(Duration.ofSeconds(20))).isTrue();
    assertThat(brief.hears(Duration.ZERO)).isFalse();
  }

  @Test
  void who_waits_for_a_moment_takes_no_place_that_streams_need() {
    List<LiveStream> brief = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      brief.add(streams.openBriefly(ANNE, 0).orElseThrow());
    }
    assertThat(streams.openBriefly(ANNE, 0)).as("her last place").isEmpty();
    assertThat(streams.openBriefly(BERT, 0)).as("the other half").isEmpty();
    LiveStream stream = streams.open(ANNE, 0, null).stream();
    assertThat(brief).noneMatch(LiveStream::hasEnded);

    streams.close(stream);
    streams.close(brief.getFirst());

    assertThat(streams.openBriefly(BERT, 0)).isPresent();
  }

  @Test
  void who_waits_for_a_moment_is_sent_away_when_the_process_stops() throws Exception {
    LiveStream brief = streams.openBriefly(ANNE, 0).orElseThrow();
    Future<Boolean> heard = threads.submit(() -> brief.hears(LONG));

    streams.drain();

    assertThat(heard.get(20, TimeUnit.SECONDS)).isFalse();
    assertThat(streams.openBriefly(BERT, 0)).isEmpty();
  }

  @Test
  void tables_that_go_back_end_the_streams_that_have_heard_more() throws Exception {
    test(1, ANNE);
    bank.position(1);
    Heard heard = new Heard();
    Future<?> listening = listen(ANNE, null, heard);
    heard.next();

    bank.position(0);

    listening.get(20, TimeUnit.SECONDS);
    assertThat(heard.next()).isEqualTo(": the log has moved on too far");
  }

  private Future<?> listen(UUID learner, @Nullable Long last, Heard heard) {
    return listen(streams, learner, last, LONG, heard);
  }

  private Future<?> listen(
      LiveStreams room, UUID learner, @Nullable Long last, Duration left, Heard heard) {
    LivePosition position = new LiveReader(database.web()).find(new FindLivePosition()).body();
    return listen(room, new Listener(learner, position, last, left), heard);
  }

  private Future<?> listen(LiveStreams room, Listener listener, Heard heard) {
    var answers = new LiveAnswers(room, new LiveMetrics(room, new SimpleMeterRegistry()));
    return threads.submit(() -> {
      answers.tell(listener, () -> heard);
      return null;
    });
  }

  private void test(long position, UUID learner) {
    String payload = "{\"test\": \"%s\", \"learner\": \"%s\", \"at\": \"%s\"}";
    append(
        position,
        TEST,
        position,
        "pasttest.question-answered",
        payload.formatted(TEST, learner, NOON));
  }

  private void review(long position, UUID learner) {
    append(position, new UUID(1, 3), 0, "deck.card-reviewed", reviewOf(learner));
  }

  private static String reviewOf(UUID learner) {
    String payload = "{\"learner\": \"%s\", \"card\": \"%s\", \"at\": \"%s\"}";
    return payload.formatted(learner, CARD, NOON);
  }

  private void plan(UUID learner, LocalDate date, UUID item) {
    owner
        .call(LiveRowsSql.PLAN)
        .bind("learner", learner)
        .bind("date", date)
        .bind("start", date.atStartOfDay(ZoneOffset.UTC).toInstant())
        .bind("end", date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .bind("item", item.toString())
        .bind("card", CARD.toString())
        .update();
  }

  private void append(long position, UUID aggregate, long number, String type, String payload) {
    owner
        .call(LiveRowsSql.EVENT)
        .bind("position", position)
        .bind("aggregate", aggregate)
        .bind("number", number)
        .bind("type", type)
        .bindJson("payload", payload)
        .update();
  }

  private static String testTold(long position) {
    return "event: test\nid: %s\ndata: {\"testId\":\"%s\"}".formatted(position, TEST);
  }

  /** A client that reads nothing until it may. */
  private static final class Stuck extends OutputStream {

    private final CountDownLatch reads;

    Stuck(CountDownLatch reads) {
      this.reads = reads;
    }

    @Override
    public void write(int value) {}

    @Override
    public void flush() {
      try {
        assertThat(reads.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
