package daybreak.load.journey;

import java.util.List;

/**
 * Who signs in, each by a token of its own.
 *
 * @param admin who imports
 * @param large a learner with very many tests behind
 * @param small one with few
 * @param learners all who may begin a session
 */
record Tokens(String admin, String large, String small, List<String> learners) {}
