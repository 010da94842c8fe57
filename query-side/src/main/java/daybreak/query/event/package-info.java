/**
 * The log as analysts read it over HTTP: each event in its newest form. Nothing here knows what an
 * event means, and no learner's page reads it.
 */
@NullMarked
package daybreak.query.event;

import org.jspecify.annotations.NullMarked;
