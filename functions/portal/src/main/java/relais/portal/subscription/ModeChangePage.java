package relais.portal.subscription;

import relais.domain.subscriber.HeldSubscription;
import relais.portal.View;

/** What would follow from another access mode, before it is chosen; what was typed goes on to the decision. */
public record ModeChangePage(HeldSubscription held, TypedSettings typed) implements View {
    /** The field that says that this page was read. */
    static final String CONFIRMED = "confirmation";

    @Override
    public String template() {
        return "modeChange";
    }

    @Override
    public String title() {
        return toApi() ? "Passer au mode API" : "Passer au mode portail";
    }

    public boolean toApi() {
        return typed.isMode("API");
    }

    public String path() {
        return "/portail/abonnements/" + held.subscribed().subscription().id();
    }
}
