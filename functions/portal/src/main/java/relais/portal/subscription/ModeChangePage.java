package relais.portal.subscription;

import relais.domain.subscriber.HeldSubscription;
import relais.portal.View;

/**
 * The consequences of another access mode, shown before the choice; the typed fields are sent on with the confirmation.
 */
public record ModeChangePage(HeldSubscription held, TypedSettings typed) implements View {
    /** The field that confirms that this page was read. */
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
