package daybreak.query.event;

import daybreak.schema.document.AnyJson;
import daybreak.schema.document.Field;

/**
 * What a change has made of a field.
 *
 * @param field its name, as where the thing is read
 * @param before what it was; null where it was not there
 * @param after what it is; null where it is not there any more
 */
record FieldChange(@Field(example = "title") String field, AnyJson before, AnyJson after) {}
