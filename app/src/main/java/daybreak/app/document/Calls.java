package daybreak.app.document;

import daybreak.schema.document.Lines;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Parameter;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes each call by its handler: named like it, in the words of its doc comment. */
@Component
final class Calls implements OperationCustomizer {

  private final Schemas schemas;
  private final Words words;
  private final Inputs inputs;
  private final Answers answers;

  Calls(Schemas schemas, Words words, Inputs inputs, Answers answers) {
    this.schemas = schemas;
    this.words = words;
    this.inputs = inputs;
    this.answers = answers;
  }

  @Override
  public Operation customize(Operation guessed, HandlerMethod handler) {
    Call call = Call.of(handler.getMethod());
    Operation operation =
        new Operation()
            .operationId(call.handler().getName())
            .tags(List.of(call.capability()))
            .parameters(inputs.of(call))
            .responses(responses(call));
    String said = words.of(call.handler());
    if (said != null) {
      operation.summary(Words.summary(said)).description(said);
    }
    call.body().ifPresent(body -> operation.requestBody(json(call, body)));
    call.lines().ifPresent(lines -> operation.requestBody(lines(call, lines)));
    return operation;
  }

  private ApiResponses responses(Call call) {
    ApiResponses responses = new ApiResponses();
    answers.addTo(responses, call);
    Failure.of(call)
        .forEach(failure -> responses.addApiResponse(failure.status(), failure.reference()));
    return responses;
  }

  private RequestBody json(Call call, Parameter body) {
    boolean required =
        body.getAnnotation(org.springframework.web.bind.annotation.RequestBody.class).required();
    MediaType json = new MediaType().schema(schemas.sent(body.getType()));
    Object example = Examples.of(body.getType());
    return new RequestBody()
        .required(required)
        .content(new Content().addMediaType(call.consumed(), json.example(example)));
  }

  private RequestBody lines(Call call, Lines lines) {
    Schema<?> text =
        Forms.lines(call.consumed(), schemas.of(ResolvableType.forClass(lines.sent()), true))
            .description("JSON objects, one a line: each is what `contentSchema` says");
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType(call.consumed(), new MediaType().schema(text)));
  }
}
