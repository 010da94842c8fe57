package daybreak.command.content;

import daybreak.schema.content.Asset;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that an exercise or a lesson shows. */
public record AssetForm(
    @Field(required = true, least = 1, most = AssetForm.KIND, example = "image")
        @Nullable String kind,
    @Field(
            required = true,
            least = 1,
            most = AssetForm.URL,
            example = "https://example.org/moon.png")
        @Nullable String url,
    @Field(most = AssetForm.ALT_TEXT, example = "The moon") @Nullable String altText) {

  public static final int MOST = 100;
  static final int KIND = 100;
  static final int URL = 2_000;
  static final int ALT_TEXT = 2_000;
  private static final AssetForm NOTHING = new AssetForm(null, null, null);

  /** Reads a list of assets. */
  public static List<Asset> read(FieldReader input, @Nullable List<@Nullable AssetForm> assets) {
    return input.list(
        "assets",
        assets,
        MOST,
        (field, asset) -> (asset == null ? NOTHING : asset).asset(input, field));
  }

  private Asset asset(FieldReader input, String field) {
    return new Asset(
        input.text(field + ".kind", kind, KIND),
        input.webReference(field + ".url", url, URL),
        input.optionalText(field + ".altText", altText, ALT_TEXT));
  }
}
