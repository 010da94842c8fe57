/**
 * What holds for every HTTP request, whatever it asks for: problems in one form, limits, strict
 * reading. No capability's path or rule is written here.
 */
@NullMarked
package daybreak.app.http;

import org.jspecify.annotations.NullMarked;
