package daybreak.schema.input;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The reader of JSON given by others: its bytes are UTF-8, a text is a text and a number a number,
 * no field is unknown or given twice, and depth, names, numbers and how many values there are is
 * bounded before they are read. What it can't read {@link JsonFault} puts in words.
 */
public final class StrictJson {

  private static final int DEPTH = 20;
  private static final int NAME = 200;
  private static final int NUMBER = 64;
  private static final long TOKENS = 20_000;
  private static final int TEXT = 2 * 1024 * 1024;

  private static final JsonMapper MAPPER = builder().build();

  private StrictJson() {}

  /** The mapper of every request's body and every line of an import. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNameLength(NAME)
                        .maxNumberLength(NUMBER)
                        .maxStringLength(TEXT)
                        .maxTokenCount(TOKENS)
                        .build())
                .inputDecorator(new Utf8Only())
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(StrictJson::refuseBlanks)
        .withCoercionConfig(LogicalType.Textual, StrictJson::refuseOtherScalars);
  }

  /** A text without characters, or of blanks alone, is no missing number. */
  private static void refuseBlanks(MutableCoercionConfig any) {
    any.setAcceptBlankAsEmpty(false)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
  }

  private static void refuseOtherScalars(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
