package daybreak.schema.upkeep;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import daybreak.schema.event.Json;
import tools.jackson.databind.json.JsonMapper;

/** Details of tasks, which have fields only. */
final class AsJson implements Serializer {

  private static final JsonMapper JSON =
      Json.mapper()
          .rebuild()
          .changeDefaultVisibility(visibility ->
              visibility
                  .withFieldVisibility(Visibility.ANY)
                  .withGetterVisibility(Visibility.NONE)
                  .withCreatorVisibility(Visibility.NON_PRIVATE))
          .build();

  @Override
  public byte[] serialize(Object data) {
    return JSON.writeValueAsBytes(data);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] json) {
    return JSON.readValue(json, type);
  }
}
