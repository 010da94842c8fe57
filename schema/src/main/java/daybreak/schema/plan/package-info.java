/** Daily plans: the days of a time zone that they are made for. */
@NullMarked
package daybreak.schema.plan;

import org.jspecify.annotations.NullMarked;
