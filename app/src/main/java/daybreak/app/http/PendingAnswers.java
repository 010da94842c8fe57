package daybreak.app.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the API document says of answers that may still be in the making: 202, where, and when. */
@Component
final class PendingAnswers implements OpenApiCustomizer {

  private static final String PLANS = "/api/daily-plan/";
  private static final String ANY = "*/*";

  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .forEach((path, calls) -> {
          if (path.startsWith(PLANS) && calls.getGet() != null) {
            describe(calls.getGet());
          }
        });
  }

  private static void describe(Operation read) {
    ApiResponse success =
        Objects.requireNonNull(read.getResponses().get("200"), "springdoc's default");
    success.content(of("DailyPlanView"));
    read.getResponses()
        .addApiResponse(
            "202",
            new ApiResponse()
                .description("Being made: ask again")
                .content(of("GeneratingView"))
                .addHeaderObject(
                    "Location",
                    new Header()
                        .description("Where it will be")
                        .schema(new StringSchema().format("uri-reference")))
                .addHeaderObject(
                    "Retry-After",
                    new Header().description("In seconds").schema(new IntegerSchema())));
  }

  private static Content of(String view) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + view);
    return new Content().addMediaType(ANY, new MediaType().schema(schema));
  }
}
