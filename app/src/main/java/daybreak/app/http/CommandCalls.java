package daybreak.app.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the API document says of every command alike: it may carry an idempotency key, and tells the
 * position of its last event; one that makes something answers 201.
 */
@Component
final class CommandCalls implements OpenApiCustomizer {

  private static final String COMMANDS = "/api/content/";
  private static final String IMPORT = COMMANDS + "import";

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().forEach(CommandCalls::describe);
  }

  private static void describe(String path, PathItem calls) {
    if (path.equals(IMPORT)) {
      calls.readOperations().forEach(CommandCalls::streams);
    } else if (path.startsWith(COMMANDS)) {
      List<Operation> commands = new ArrayList<>(calls.readOperations());
      commands.remove(calls.getGet());
      commands.forEach(CommandCalls::takesKey);
      commands.forEach(call -> answers(call, path.contains("{id}") ? "200" : "201"));
    }
  }

  private static void takesKey(Operation call) {
    call.addParametersItem(
        new HeaderParameter()
            .name("Idempotency-Key")
            .description("The same key and payload answer the first result again")
            .schema(new StringSchema().maxLength(200)));
  }

  private static void answers(Operation call, String status) {
    ApiResponse success = success(call);
    success.addHeaderObject(
        "Daybreak-Position",
        new Header()
            .description("The position of the command's last event")
            .schema(new IntegerSchema().format("int64")));
    call.getResponses().remove("200");
    call.getResponses()
        .addApiResponse(status, success.description(status.equals("201") ? "Created" : "OK"));
  }

  private static void streams(Operation call) {
    call.requestBody(new RequestBody().required(true).content(lines("One object a line")));
    success(call).content(lines("Progress, a line for each rejected one, the end"));
  }

  private static ApiResponse success(Operation call) {
    return Objects.requireNonNull(call.getResponses().get("200"), "springdoc's default");
  }

  private static Content lines(String description) {
    StringSchema text = new StringSchema();
    text.description(description);
    return new Content().addMediaType("application/x-ndjson", new MediaType().schema(text));
  }
}
