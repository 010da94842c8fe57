package daybreak.schema.learner;

import daybreak.schema.content.SubjectId;

/**
 * A subject that a learner studies.
 *
 * @param subject which one
 * @param weight 1 to 10, how much it matters beside the others
 */
public record StudiedSubject(SubjectId subject, int weight) {}
