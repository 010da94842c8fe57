package daybreak.load.journey;

import java.util.List;

/**
 * What Gatling is told, since it is a process of its own.
 *
 * @param port where the web process answers
 * @param subjects their ids
 */
record Script(int port, Pace pace, Tokens tokens, List<String> subjects) {}
