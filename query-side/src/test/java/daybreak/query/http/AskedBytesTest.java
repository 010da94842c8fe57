package daybreak.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.http.AskedBytes.Changed;
import daybreak.query.http.AskedBytes.Known;
import daybreak.query.http.AskedBytes.Part;
import daybreak.query.http.AskedBytes.Unsatisfiable;
import daybreak.query.http.AskedBytes.Whole;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.client.MockClientHttpRequest;

/** What is answered of a hundred bytes, whose version is {@code "v1"}. */
class AskedBytesTest {

  private static final long LENGTH = 100;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=0-0, 0, 0",
    "bytes=99-99, 99, 99",
    "bytes=90-, 90, 99",
    "bytes=0-, 0, 99",
    "bytes=90-99, 90, 99",
    "bytes=90-100, 90, 99",
    "bytes=90-99999999999999999999999999, 90, 99",
    "bytes=-5, 95, 99",
    "bytes=-100, 0, 99",
    "bytes=-101, 0, 99",
    "bytes=-99999999999999999999999999, 0, 99",
    "bytes=000000000000000000000000007-0008, 7, 8",
    "Bytes=0-9, 0, 9",
    "bytes= 0-9 , 0, 9"
  })
  void one_range_is_a_part(String range, long first, long last) {
    assertThat(asked(range)).isEqualTo(new Part(first, last, LENGTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=100-",
        "bytes=100-200",
        "bytes=99999999-",
        "bytes=99999999999999999999999999-",
        "bytes=-0",
        "bytes=-000"
      })
  void what_begins_past_the_end_is_not_there(String range) {
    assertThat(asked(range)).isEqualTo(new Unsatisfiable(LENGTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x=1-2",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=--5",
        "bytes=a-b",
        "bytes=1",
        "bytes=9-0",
        "bytes=0 - 9",
        "bytes =0-9",
        "bytes=+0-9",
        "bytes=0-9;",
        "bytes=٠-٩",
        "0-9"
      })
  void another_unit_and_what_is_no_range_ask_for_the_whole(String range) {
    assertThat(asked(range)).isEqualTo(new Whole(LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-9,20-29", "bytes=0-,0-,0-", "bytes=0-9,", "bytes=200-,300-"})
  void several_ranges_ask_for_the_whole(String ranges) {
    assertThat(asked(ranges)).isEqualTo(new Whole(LENGTH));
  }

  @Test
  void two_headers_ask_for_the_whole() {
    MockClientHttpRequest request = request("bytes=0-9");
    request.getHeaders().add(HttpHeaders.RANGE, "bytes=0-9");

    assertThat(answered(request)).isEqualTo(new Whole(LENGTH));
  }

  @Test
  void who_asks_for_no_range_gets_the_whole() {
    assertThat(answered(new MockClientHttpRequest())).isEqualTo(new Whole(LENGTH));
  }

  @Test
  void of_nothing_there_is_no_part() {
    assertThat(AskedBytes.of(request("bytes=0-"), "v1", 0)).isEqualTo(new Unsatisfiable(0));
    assertThat(AskedBytes.of(request("bytes=-5"), "v1", 0)).isEqualTo(new Whole(0));
  }

  @Test
  void a_range_counts_if_it_is_of_the_version_that_there_is() {
    assertThat(asked("bytes=0-9", HttpHeaders.IF_RANGE, "\"v1\""))
        .isEqualTo(new Part(0, 9, LENGTH));
    assertThat(asked("bytes=100-", HttpHeaders.IF_RANGE, "\"v1\""))
        .isEqualTo(new Unsatisfiable(LENGTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nope\"",
        "W/\"v1\"",
        "v1",
        "*",
        "",
        "\"v1\", \"nope\"",
        "Wed, 21 Oct 2015 07:28:00 GMT"
      })
  void of_another_version_the_whole_is_sent(String version) {
    assertThat(asked("bytes=0-9", HttpHeaders.IF_RANGE, version)).isEqualTo(new Whole(LENGTH));
    assertThat(asked("bytes=100-", HttpHeaders.IF_RANGE, version)).isEqualTo(new Whole(LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "\"v0\", \"v1\"", "*"})
  void nothing_is_sent_of_what_the_caller_has(String versions) {
    for (String range : List.of("bytes=0-9", "bytes=100-", "x=1-2")) {
      assertThat(asked(range, HttpHeaders.IF_NONE_MATCH, versions)).isEqualTo(new Known());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v1\"", "\"v0\", \"v1\"", "*"})
  void a_part_is_sent_of_the_version_that_the_caller_wants(String versions) {
    assertThat(asked("bytes=0-9", HttpHeaders.IF_MATCH, versions))
        .isEqualTo(new Part(0, 9, LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v0\"", "W/\"v1\"", "\"v0\", W/\"v1\"", "nope", ""})
  void nothing_is_sent_where_the_caller_wants_another_version(String versions) {
    assertThat(asked("bytes=0-9", HttpHeaders.IF_MATCH, versions)).isEqualTo(new Changed());
    assertThat(asked("bytes=100-", HttpHeaders.IF_MATCH, versions)).isEqualTo(new Changed());
  }

  @Test
  void what_the_caller_wants_is_asked_before_what_it_has() {
    MockClientHttpRequest request = request("bytes=0-9");
    request.getHeaders().set(HttpHeaders.IF_NONE_MATCH, "*");
    request.getHeaders().set(HttpHeaders.IF_MATCH, "\"v0\"");

    assertThat(answered(request)).isEqualTo(new Changed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v0\"", "nope", ""})
  void a_part_is_sent_of_what_the_caller_does_not_have(String versions) {
    assertThat(asked("bytes=0-9", HttpHeaders.IF_NONE_MATCH, versions))
        .isEqualTo(new Part(0, 9, LENGTH));
  }

  @Test
  void ranges_are_of_reads_alone() {
    MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.HEAD, URI.create("/"));
    request.getHeaders().set(HttpHeaders.RANGE, "bytes=100-");

    assertThat(answered(request)).isEqualTo(new Whole(LENGTH));
  }

  @Test
  void a_part_tells_where_it_is() {
    Part part = new Part(90, 99, LENGTH);

    assertThat(part.bytes()).isEqualTo(10);
    assertThat(part.contentRange()).isEqualTo("bytes 90-99/100");
  }

  private static AskedBytes asked(String range) {
    return answered(request(range));
  }

  private static AskedBytes asked(String range, String condition, String value) {
    MockClientHttpRequest request = request(range);
    request.getHeaders().set(condition, value);
    return answered(request);
  }

  private static MockClientHttpRequest request(String range) {
    MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.GET, URI.create("/"));
    request.getHeaders().set(HttpHeaders.RANGE, range);
    return request;
  }

  private static AskedBytes answered(MockClientHttpRequest request) {
    return AskedBytes.of(request, "v1", LENGTH);
  }
}
