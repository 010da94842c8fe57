package daybreak.app.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the API document says of every call alike; the calls themselves are read from controllers.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI document() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Daybreak")
                .version("1")
                .description("The back end of a study app; errors are RFC 9457 problems.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("This server")))
        .addSecurityItem(new SecurityRequirement().addList(BEARER))
        .components(new Components().addSecuritySchemes(BEARER, bearer()));
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description(
            "sub is the caller's UUID; roles lists learner, content-admin, analyst, operator. On a"
                + " developer's machine GET /dev/token?role=learner answers a token (add &sub=UUID"
                + " to be the same caller again); elsewhere the identity provider does.");
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema().format("uri-reference"))
        .addProperty("errors", new ArraySchema().items(violation()));
  }

  private static Schema<?> violation() {
    return new ObjectSchema()
        .addProperty("field", new StringSchema())
        .addProperty("message", new StringSchema());
  }

  /** Every call may answer a problem. */
  @Bean
  OpenApiCustomizer problemOfEveryCall() {
    return document -> {
      document.getComponents().addSchemas(PROBLEM, problem());
      document.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(call -> call.getResponses().setDefault(problemResponse()));
    };
  }

  private static ApiResponse problemResponse() {
    MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
    return new ApiResponse()
        .description("What went wrong")
        .content(new Content().addMediaType("application/problem+json", body));
  }
}
