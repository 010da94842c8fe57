package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.PlanId;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.PlanCheck;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.DigestUtils;

/** Which subjects stand in the place of chosen ones. */
@ExtendWith(TestDatabaseExtension.class)
class OpenSubjectsTest {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);
  private static final int MOST = 20;

  private static final NamedQuery CLEAR =
      NamedQuery.of(
          "test.clear",
          "truncate content.subject, content.subject_content_stats, content.lesson",
          ANY);

  /// Of so many subjects the first are retired, and of all the ones hold a published lesson that a
  /// number divides, the others a draft.
  private static final NamedQuery BANK =
      NamedQuery.of(
          "test.bank",
          """
          with subject as (
            insert into content.subject (id, title, sequence_number, retired)
            select md5('s' || n)::uuid, 'Subject ' || n, 0, n <= :retired
              from generate_series(1, :all) n),
          lesson as (
            insert into content.lesson
            select md5('l' || n)::uuid, md5('s' || n)::uuid, md5('t' || n)::uuid,
                   case when n % :each = 0 then 'published' else 'draft' end, 1, 'A lesson',
                   1, 7, 'Its body', '{}', '[]', 0, 0
              from generate_series(1, :all) n)
          insert into content.subject_content_stats (subject_id, lessons, changed_at)
          select md5('s' || n)::uuid, 1, now()
            from generate_series(1, :all) n
          """,
          ANY);

  private static final NamedQuery VACUUM =
      NamedQuery.of(
          "test.vacuum",
          "vacuum (analyze) content.subject, content.subject_content_stats, content.lesson",
          ANY);

  private final TestDatabase databases;
  private final Database worker;

  OpenSubjectsTest(TestDatabase databases) {
    this.databases = databases;
    this.worker = databases.worker();
  }

  @BeforeEach
  void clear() {
    databases.owner().call(CLEAR).update();
  }

  @Test
  void are_twenty_from_a_place_on_and_around() {
    bank(60, 0, 2);
    List<UUID> full =
        IntStream.rangeClosed(1, 30)
            .mapToObj(n -> subject(2 * n))
            .sorted(OpenSubjectsTest::asBytes)
            .toList();

    assertThat(from(FIRST)).isEqualTo(full.subList(0, MOST));
    assertThat(from(LAST)).isEqualTo(full.subList(0, MOST));
    assertThat(from(full.get(25)))
        .containsExactlyElementsOf(
            IntStream.range(25, 45).mapToObj(n -> full.get(n % full.size())).toList());
  }

  @Test
  void differ_between_learners_and_between_days_and_are_the_same_for_one() {
    bank(1_000, 0, 1);
    LearnerId learner = learner(1);
    Set<List<UUID>> ofDays = new HashSet<>();
    Set<List<UUID>> ofLearners = new HashSet<>();
    for (int n = 0; n < 10; n++) {
      ofDays.add(from(PlanId.of(learner, DATE.plusDays(n)).value()));
      ofLearners.add(from(PlanId.of(learner(n), DATE).value()));
    }

    assertThat(ofDays).hasSizeGreaterThan(7);
    assertThat(ofLearners).hasSizeGreaterThan(7);
    assertThat(from(PlanId.of(learner, DATE).value()))
        .isEqualTo(from(PlanId.of(learner, DATE).value()));
  }

  @Test
  void are_found_whatever_is_retired_at_a_constant_cost() throws SQLException {
    bank(20_010, 20_000, 2);

    for (UUID start : starts()) {
      assertThat(from(start)).hasSize(5);
    }
    check();
  }

  @Test
  void are_found_where_one_in_twenty_holds_something() throws SQLException {
    bank(20_000, 0, 20);

    for (UUID start : starts()) {
      assertThat(from(start)).hasSizeGreaterThan(3);
    }
    check();
  }

  /** Who begins elsewhere, or on another day, finds it. */
  @Test
  void are_looked_for_among_three_hundred_where_next_to_nothing_holds_anything()
      throws SQLException {
    bank(20_000, 0, 20_000);
    UUID only = subject(20_000);

    assertThat(from(only)).containsExactly(only);
    assertThat(from(new UUID(only.getMostSignificantBits() + 1, 0))).isEmpty();
    check();
  }

  private void check() throws SQLException {
    try (var plans = new PlanCheck(databases, DatabaseRole.WORKER)) {
      for (UUID start : starts()) {
        plans.check(StudyStateSql.OPEN_SUBJECTS, Map.of("start", start));
      }
    }
  }

  private static List<UUID> starts() {
    return IntStream.range(0, 16).mapToObj(n -> new UUID((long) n << 60, 0)).toList();
  }

  private void bank(int all, int retired, int each) {
    databases
        .owner()
        .call(BANK)
        .bind("all", all)
        .bind("retired", retired)
        .bind("each", each)
        .update();
    databases.owner().call(VACUUM).update();
  }

  private List<UUID> from(UUID start) {
    return worker
        .call(StudyStateSql.OPEN_SUBJECTS)
        .bind("start", start)
        .list(row -> row.uuid("id"));
  }

  /** As the database orders them. */
  private static int asBytes(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  private static LearnerId learner(int number) {
    return new LearnerId(new UUID(7, number));
  }

  private static UUID subject(int number) {
    String md5 = DigestUtils.md5DigestAsHex(("s" + number).getBytes(StandardCharsets.UTF_8));
    return UUID.fromString(md5.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
