package daybreak.query.event;

import daybreak.query.gateway.LogQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;

/** Asks for all that was done to one thing of the bank, the newest first. */
record FindHistory(BankKind kind, UUID id, Paging paging) implements LogQuery<Page<ChangeView>> {}
