package daybreak.app.document;

import daybreak.schema.document.Lines;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a call answers when it succeeds. */
@Component
final class Answers {

  private final Schemas schemas;

  Answers(Schemas schemas) {
    this.schemas = schemas;
  }

  void addTo(ApiResponses responses, Call call) {
    responses.addApiResponse(status(call.success()), success(call));
    if (call.isRead() && call.isVersioned()) {
      responses.addApiResponse(status(HttpStatus.NOT_MODIFIED), unchanged());
    }
    if (call.sendsFile()) {
      responses.addApiResponse(status(HttpStatus.PARTIAL_CONTENT), range(call));
    }
    if (call.isAwaited() || isMade(call)) {
      responses.addApiResponse(status(HttpStatus.ACCEPTED), pending(call));
    }
  }

  private ApiResponse success(Call call) {
    ApiResponse response = body(call).description(call.success().getReasonPhrase());
    if (!call.streams() || call.told().isPresent()) {
      add(response, HeaderForm.POSITION);
    }
    if (List.of(HttpStatus.CREATED, HttpStatus.ACCEPTED).contains(call.success())) {
      add(response, HeaderForm.LOCATION);
    }
    if (call.success() == HttpStatus.ACCEPTED) {
      add(response, HeaderForm.RETRY_AFTER);
    }
    if (call.isRead() && call.isVersioned()) {
      add(response, HeaderForm.VERSION);
    }
    if (call.sendsFile()) {
      add(response, HeaderForm.CONTENT_DISPOSITION);
    }
    addWaited(response, call);
    return isPaged(call) ? add(response, HeaderForm.LINK) : response;
  }

  private ApiResponse pending(Call call) {
    ApiResponse response = body(call).description("It is being made: ask again");
    add(response, HeaderForm.POSITION);
    add(response, HeaderForm.LOCATION);
    addWaited(response, call);
    return add(response, HeaderForm.RETRY_AFTER);
  }

  private static void addWaited(ApiResponse response, Call call) {
    if (call.waits()) {
      add(response, HeaderForm.PREFERENCE_APPLIED);
    }
  }

  private ApiResponse range(Call call) {
    ApiResponse response = body(call).description("The bytes that were asked for by `Range`");
    add(response, HeaderForm.POSITION);
    add(response, HeaderForm.CONTENT_DISPOSITION);
    add(response, HeaderForm.CONTENT_RANGE);
    return add(response, HeaderForm.VERSION);
  }

  private static ApiResponse unchanged() {
    ApiResponse response = new ApiResponse().description("The caller has this version");
    add(response, HeaderForm.POSITION);
    return add(response, HeaderForm.VERSION);
  }

  private ApiResponse body(Call call) {
    return call.sendsFile() ? file(call) : told(call);
  }

  private static ApiResponse file(Call call) {
    Content content = new Content();
    call.allProduced()
        .forEach(type -> content.addMediaType(type, new MediaType().schema(Forms.text("binary"))));
    return new ApiResponse().content(content);
  }

  private ApiResponse told(Call call) {
    Schema<?> schema =
        call.lines()
            .<Schema<?>>map(lines -> lines(call, lines))
            .or(() -> call.told().<Schema<?>>map(event -> events(call, event)))
            .orElseGet(() -> schemas.answered(Objects.requireNonNull(call.answer())));
    return new ApiResponse()
        .content(new Content().addMediaType(call.produced(), new MediaType().schema(schema)));
  }

  private Schema<?> events(Call call, Class<?> event) {
    return Forms.lines(call.produced(), schemas.answered(ResolvableType.forClass(event)))
        .description(
            "Server-sent events while the call runs: the data of each is what `contentSchema`"
                + " says");
  }

  private Schema<?> lines(Call call, Lines lines) {
    return Forms.lines(call.produced(), schemas.answered(ResolvableType.forClass(lines.answered())))
        .description(
            "JSON objects, one a line, while the call runs: each is what `contentSchema` says");
  }

  private static ApiResponse add(ApiResponse response, HeaderForm header) {
    response.addHeaderObject(header.header(), HeaderForm.reference(header.header()));
    return response;
  }

  private static String status(HttpStatus status) {
    return Integer.toString(status.value());
  }

  private static boolean isPaged(Call call) {
    return is("Paged", call.answer());
  }

  /** Whether the answer may be one that is still in the making. */
  private static boolean isMade(Call call) {
    ResolvableType answer = call.answer();
    return answer != null
        && answer.toClass().isSealed()
        && Arrays.stream(answer.toClass().getPermittedSubclasses())
            .anyMatch(one -> is("Pending", ResolvableType.forClass(one)));
  }

  private static boolean is(String face, @Nullable ResolvableType type) {
    return type != null
        && Arrays.stream(type.toClass().getInterfaces())
            .anyMatch(one -> Objects.equals(one.getSimpleName(), face));
  }
}
