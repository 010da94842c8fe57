package daybreak.command.imports.activity;

import daybreak.command.imports.Identified;
import daybreak.schema.command.Command;
import daybreak.schema.learner.LearnerId;
import java.util.UUID;

/**
 * One thing that a learner did.
 *
 * @param id of the aggregate that it is about
 * @param isTest whether that is a test, which is new or there already
 * @param command imports it
 */
record PastActivity(UUID id, LearnerId learner, boolean isTest, Command command)
    implements Identified {}
