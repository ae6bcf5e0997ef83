package relais.domain.event;

import relais.domain.mailbox.ActionType;
import relais.domain.process.Status;

/** The actions that the sides of a case take in tests. */
public final class Actions {
    private Actions() {}

    public static Action update(Status wanted) {
        return new Action(ActionType.STATUS_UPDATE, "Mme Durand", null, null, true, null, wanted.name(), null);
    }

    public static Action message(String text) {
        return new Action(ActionType.SENDING_MESSAGE, "Mme Durand", text, null, true, null, null, null);
    }

    public static Action files() {
        return new Action(ActionType.ATTACH_DEPOSIT, "M. Petit", "Ci-joint", null, true, null, null, null);
    }

    public static Action quiet(Action action) {
        return new Action(
                action.type(),
                action.author(),
                action.message(),
                action.comment(),
                false,
                action.caseCurrentStatus(),
                action.caseNewStatus(),
                action.partnerAttributes());
    }

    public static Action wanting(Status wanted, Action action) {
        return new Action(
                action.type(),
                action.author(),
                action.message(),
                action.comment(),
                action.notifies(),
                action.caseCurrentStatus(),
                wanted.name(),
                action.partnerAttributes());
    }

    public static Action commented(String comment, Action action) {
        return new Action(
                action.type(),
                action.author(),
                action.message(),
                comment,
                action.notifies(),
                action.caseCurrentStatus(),
                action.caseNewStatus(),
                action.partnerAttributes());
    }
}
