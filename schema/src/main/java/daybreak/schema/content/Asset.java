package daybreak.schema.content;

import org.jspecify.annotations.Nullable;

/** A picture, sound or other file that an exercise or a lesson shows. */
public record Asset(String kind, String url, @Nullable String altText) {}
