package daybreak.query.event;

import static java.util.Objects.requireNonNull;

import daybreak.schema.eventstore.EventTypes;
import daybreak.schema.eventstore.Precedent;
import daybreak.schema.eventstore.Precedent.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every event of the bank says, and which events may have said the same before. */
final class Tellings {

  /** The aspect that is a thing's state. */
  static final String STATE = "state";

  /** The aspect that is a thing's version. */
  static final String VERSION = "version";

  private static final Set<String> FIRST = Set.of("authored", "added", "created");

  private final Map<String, Telling> byType = new TreeMap<>();
  private final Map<BankKind, Map<String, String>> aspects = new HashMap<>();
  private final List<Precedent> precedents = new ArrayList<>();

  Tellings() {
    for (BankKind kind : BankKind.values()) {
      List<Telling> tellings = ofKind(kind);
      tellings.forEach(telling -> byType.put(telling.type(), telling));
      aspects.put(kind, aspects(tellings));
      tellings.stream()
          .filter(telling -> !FIRST.contains(verb(telling.type())))
          .flatMap(telling -> precedents(telling, tellings))
          .forEach(precedents::add);
    }
  }

  /** What the events of a type say. */
  Telling of(String type) {
    return requireNonNull(byType.get(type), type);
  }

  /** The wire names of all that can happen to what is of a kind, or to the whole bank. */
  List<String> types(@Nullable BankKind kind) {
    return byType.values().stream()
        .filter(telling -> kind == null || telling.kind() == kind)
        .map(Telling::type)
        .toList();
  }

  /** The aspect that a field belongs to: what the same events say stands together. */
  String aspect(BankKind kind, String field) {
    return requireNonNull(requireNonNull(aspects.get(kind)).get(field), field);
  }

  /** For each aspect of each event the events that may have said it before. */
  List<Precedent> precedents() {
    return precedents;
  }

  private static List<Telling> ofKind(BankKind kind) {
    Set<String> verbs =
        types(kind.events()).keySet().stream().map(Tellings::verb).collect(Collectors.toSet());
    return types(kind.events()).entrySet().stream()
        .map(of -> Telling.of(kind, of.getKey(), of.getValue(), state(verb(of.getKey()), verbs)))
        .toList();
  }

  private static Map<String, Class<?>> types(List<Class<?>> events) {
    return events.stream()
        .collect(
            Collectors.toMap(
                event -> EventTypes.wireName(event).value(),
                event -> event,
                (one, _) -> one,
                TreeMap::new));
  }

  private static String verb(String type) {
    return type.substring(type.lastIndexOf('-') + 1);
  }

  /** What is validated is a draft again when it is revised; what can't be retired has no state. */
  private static @Nullable String state(String verb, Set<String> verbs) {
    return switch (verb) {
      case "authored", "restored" -> "draft";
      case "revised" -> verbs.contains("validated") ? "draft" : null;
      case "added" -> verbs.contains("retired") ? "active" : null;
      case "validated", "rejected", "retired", "published" -> verb;
      default -> null;
    };
  }

  private static Map<String, String> aspects(List<Telling> tellings) {
    Map<List<String>, String> words = new HashMap<>();
    Map<String, String> aspects = new HashMap<>();
    for (Telling telling : tellings) {
      for (String field : telling.fields().keySet()) {
        List<String> sayers = saying(field, tellings).map(Telling::type).toList();
        aspects.put(field, words.computeIfAbsent(sayers, _ -> field));
      }
    }
    return aspects;
  }

  private static Stream<Telling> saying(String field, List<Telling> tellings) {
    return tellings.stream().filter(telling -> telling.fields().containsKey(field));
  }

  private Stream<Precedent> precedents(Telling telling, List<Telling> tellings) {
    Stream<Precedent> fields =
        telling.fields().keySet().stream()
            .map(field -> aspect(telling.kind(), field))
            .distinct()
            .flatMap(aspect -> before(telling, aspect, saying(aspect, tellings), Part.WHOLE));
    Stream<Telling> inState = tellings.stream().filter(other -> other.state() != null);
    Stream<Telling> versions = tellings.stream().filter(Telling::isVersion);
    return Stream.of(
            fields,
            telling.state() == null
                ? Stream.<Precedent>empty()
                : before(telling, STATE, inState, Part.KIND),
            telling.isVersion()
                ? Stream.<Precedent>empty()
                : before(telling, VERSION, versions, Part.VERSION))
        .flatMap(each -> each);
  }

  private static Stream<Precedent> before(
      Telling telling, String aspect, Stream<Telling> earlier, Part part) {
    return earlier.map(other -> new Precedent(telling.type(), aspect, other.type(), part));
  }
}
