/**
 * The log as people read it over HTTP: analysts each event in its newest form, admins what each
 * event of the bank has changed. No learner's page reads it.
 */
@NullMarked
package daybreak.query.event;

import org.jspecify.annotations.NullMarked;
