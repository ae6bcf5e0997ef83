package relais.domain.desk;

import org.jspecify.annotations.Nullable;
import relais.domain.event.Action;
import relais.domain.mailbox.ActionType;
import relais.domain.process.Status;

/** The actions of agents, as the operator's software reads them. Their author is the administration, never the agent. */
final class AgentActions {
    private AgentActions() {}

    static Action status(String author, Status wanted, @Nullable String message) {
        return new Action(ActionType.STATUS_UPDATE, author, message, null, true, null, wanted.name(), null);
    }

    static Action message(String author, String message) {
        return new Action(ActionType.SENDING_MESSAGE, author, message, null, true, null, null, null);
    }

    static Action comment(String author, String comment) {
        return new Action(ActionType.COM_ADD, author, null, comment, false, null, null, null);
    }

    static Action files(String author, @Nullable String message) {
        return new Action(ActionType.ATTACH_DEPOSIT, author, message, null, true, null, null, null);
    }
}
