package daybreak.query.event;

import daybreak.schema.document.AnyJson;
import daybreak.schema.event.Json;
import daybreak.schema.eventstore.LoggedChange;
import daybreak.schema.eventstore.LoggedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Tells one change: what its event says, beside what was said before. */
final class Teller {

  private static final String REASON = "reason";
  private static final String RETIRED = "retired";
  private static final int FIRST_VERSION = 1;

  private final Tellings tellings;
  private final LoggedChange change;
  private final Telling telling;
  private final JsonNode payload;
  private final Map<String, JsonNode> earlier = new HashMap<>();

  Teller(Tellings tellings, LoggedChange change) {
    this.tellings = tellings;
    this.change = change;
    this.telling = tellings.of(change.event().type());
    this.payload = read(change.event());
    change.earlier().forEach((aspect, event) -> earlier.put(aspect, read(event)));
  }

  ChangeView told() {
    LoggedJson event = change.event();
    return new ChangeView(
        event.position(),
        event.at(),
        event.by(),
        event.type(),
        telling.kind().text(),
        event.aggregate(),
        version(),
        payload.path(REASON).asString(null),
        changes());
  }

  private List<FieldChange> changes() {
    List<FieldChange> changes = new ArrayList<>();
    for (String field : telling.fields().keySet()) {
      add(changes, field, before(field), telling.said(field, payload));
    }
    String state = telling.state();
    if (state != null) {
      add(changes, stateField(), stateBefore(), stateRead(state));
    }
    return changes;
  }

  private String stateField() {
    return telling.kind().isRetiredOrNot() ? RETIRED : Tellings.STATE;
  }

  private JsonNode stateRead(String state) {
    return telling.kind().isRetiredOrNot()
        ? BooleanNode.valueOf(state.equals(RETIRED))
        : StringNode.valueOf(state);
  }

  private static void add(
      List<FieldChange> changes, String field, JsonNode before, JsonNode after) {
    if (!before.equals(after)) {
      changes.add(new FieldChange(field, AnyJson.of(before), AnyJson.of(after)));
    }
  }

  private JsonNode before(String field) {
    String aspect = tellings.aspect(telling.kind(), field);
    LoggedJson event = change.earlier().get(aspect);
    JsonNode said = earlier.get(aspect);
    return event == null || said == null
        ? MissingNode.getInstance()
        : tellings.of(event.type()).said(field, said);
  }

  private JsonNode stateBefore() {
    LoggedJson event = change.earlier().get(Tellings.STATE);
    String state = event == null ? null : tellings.of(event.type()).state();
    return state == null ? MissingNode.getInstance() : stateRead(state);
  }

  private @Nullable Integer version() {
    if (telling.kind().isVersionedByChanges()) {
      return Math.toIntExact(change.event().sequenceNumber() + 1);
    }
    if (change.revisions() != null) {
      return Math.toIntExact(change.revisions() + FIRST_VERSION);
    }
    JsonNode says = telling.isVersion() ? payload : earlier.get(Tellings.VERSION);
    return says == null ? null : (Integer) says.path(Tellings.VERSION).asInt(FIRST_VERSION);
  }

  private static JsonNode read(LoggedJson event) {
    return Json.mapper().readTree(event.payload());
  }
}
