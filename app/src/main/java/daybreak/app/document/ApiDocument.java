package daybreak.app.document;

import daybreak.app.http.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

/** What the API document says of every call alike; {@link Calls} describes the calls. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  private static final String BEARER = "bearer";

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
        .tags(tags())
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

  private static List<Tag> tags() {
    return Stream.of(
            tag("content", "The bank: subjects, topics, questions, flashcards, exercises"),
            tag("deck", "Decks of flashcards, and their study"),
            tag("event", "The log: what has happened"),
            tag("exports", "The log as files, for engines to read"),
            tag("imports", "Whole banks, and what learners did before they came"),
            tag("learner", "A learner's settings and progress"),
            tag("lesson", "Lessons, and progress through them"),
            tag("live", "What changes, told while it does"),
            tag("operation", "How the whole is, and what operators mend"),
            tag("pasttest", "Tests, from start to review"),
            tag("plan", "Each day's plan"),
            tag("quiz", "Quizzes, drawn from what a learner may be asked"),
            tag("replay", "The log played again into tables of its own"))
        .toList();
  }

  private static Tag tag(String capability, String description) {
    return new Tag().name(capability).description(description);
  }

  /** What calls share takes the place of what was guessed. */
  @Bean
  OpenApiCustomizer shared(Schemas schemas) {
    return document -> {
      Schema<?> _ = schemas.answered(ResolvableType.forClass(Problem.class));
      Components components = document.getComponents();
      components.setSchemas(new LinkedHashMap<>(schemas.named()));
      for (Failure failure : Failure.values()) {
        components.addResponses(failure.word(), failure.response());
      }
      components.addHeaders(HeaderForm.POSITION.header(), HeaderForm.POSITION.answered(true));
      components.addHeaders(HeaderForm.LOCATION.header(), HeaderForm.LOCATION.answered(true));
      components.addHeaders(HeaderForm.LINK.header(), HeaderForm.LINK.answered(false));
      components.addHeaders(HeaderForm.RETRY_AFTER.header(), HeaderForm.RETRY_AFTER.answered(true));
      components.addHeaders(HeaderForm.VERSION.header(), HeaderForm.VERSION.answered(true));
      components.addHeaders(
          HeaderForm.CONTENT_DISPOSITION.header(), HeaderForm.CONTENT_DISPOSITION.answered(true));
      components.addHeaders(
          HeaderForm.CONTENT_RANGE.header(), HeaderForm.CONTENT_RANGE.answered(true));
      components.addHeaders(
          HeaderForm.PREFERENCE_APPLIED.header(), HeaderForm.PREFERENCE_APPLIED.answered(false));
      components.addHeaders(HeaderForm.CHALLENGE.header(), HeaderForm.CHALLENGE.answered(true));
    };
  }
}
