package daybreak.app.document;

import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What a call takes beside its body: in its path, its query and its headers. */
@Component
final class Inputs {

  private final Words words;
  private final Fields fields;

  Inputs(Schemas schemas, Words words) {
    this.words = words;
    this.fields = new Fields(schemas, words);
  }

  List<io.swagger.v3.oas.models.parameters.Parameter> of(Call call) {
    var all = new ArrayList<io.swagger.v3.oas.models.parameters.Parameter>();
    call.parameters().flatMap(parameter -> of(call, parameter)).forEach(all::add);
    if (call.isRead() || takesPosition(call)) {
      all.add(HeaderForm.MIN_POSITION.sent());
    }
    if (call.waits()) {
      all.add(HeaderForm.PREFER.sent());
    }
    if (call.told().isPresent()) {
      all.add(HeaderForm.LAST_EVENT_ID.sent());
    }
    if (call.isVersioned()) {
      all.add((call.isRead() ? HeaderForm.IF_NONE_MATCH : HeaderForm.IF_MATCH).sent());
    }
    if (call.sendsFile()) {
      all.add(HeaderForm.IF_MATCH.sent());
      all.add(HeaderForm.RANGE.sent());
      all.add(HeaderForm.IF_RANGE.sent());
    }
    if (call.isCommand()) {
      all.add(HeaderForm.KEY.sent());
    }
    return all;
  }

  /** A command that reads what was projected may have to wait for it as well. */
  private static boolean takesPosition(Call call) {
    return call.parameters()
        .map(parameter -> parameter.getAnnotation(RequestHeader.class))
        .anyMatch(
            header -> header != null && header.name().equals(HeaderForm.MIN_POSITION.header()));
  }

  private Stream<io.swagger.v3.oas.models.parameters.Parameter> of(Call call, Parameter parameter) {
    if (parameter.isAnnotationPresent(PathVariable.class)) {
      return Stream.of(variable(call, parameter));
    }
    if (parameter.isAnnotationPresent(RequestParam.class)) {
      return Stream.of(single(call, parameter));
    }
    return PageQuery.class.isAssignableFrom(parameter.getType())
        ? query(parameter.getType())
        : Stream.empty();
  }

  private io.swagger.v3.oas.models.parameters.Parameter variable(Call call, Parameter parameter) {
    Schema<?> schema = schema(parameter);
    if (parameter.getType() == String.class && !parameter.isAnnotationPresent(Field.class)) {
      schema = Forms.text("uuid");
    }
    return new PathParameter()
        .name(parameter.getName())
        .description(description(call, parameter))
        .schema(schema)
        .example(Samples.of(call.path(), parameter.getName()));
  }

  private io.swagger.v3.oas.models.parameters.Parameter single(Call call, Parameter parameter) {
    Field field = parameter.getAnnotation(Field.class);
    io.swagger.v3.oas.models.parameters.Parameter single =
        new QueryParameter()
            .name(parameter.getName())
            .description(description(call, parameter))
            .schema(schema(parameter));
    single.required(field != null && field.required());
    return single;
  }

  private Stream<io.swagger.v3.oas.models.parameters.Parameter> query(Class<?> query) {
    return Arrays.stream(query.getRecordComponents())
        .map(component ->
            new QueryParameter()
                .name(component.getName())
                .description(words.of(query, component))
                .schema(
                    fields.schema(
                        ResolvableType.forType(component.getGenericType()),
                        Fields.field(query, component),
                        true)));
  }

  private Schema<?> schema(Parameter parameter) {
    return fields.schema(
        ResolvableType.forType(parameter.getParameterizedType()),
        parameter.getAnnotation(Field.class),
        true);
  }

  private @Nullable String description(Call call, Parameter parameter) {
    String said = words.ofParameter(call.handler(), parameter.getName());
    return said == null && parameter.isAnnotationPresent(PathVariable.class)
        ? "Which one it is"
        : said;
  }
}
