/**
 * The drill of alarms: a deployment under light load that a real Prometheus watches by the shipped
 * rules, one fault after the other that an alert has to name within minutes, and a quarter of an
 * hour in which none may be raised. What names what is said in one place, {@code Incident}.
 */
@NullMarked
package daybreak.load.alarm;

import org.jspecify.annotations.NullMarked;
