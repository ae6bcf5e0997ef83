package relais.portal.subscription;

import java.util.UUID;
import relais.domain.subscriber.KeepSecrets.Issued;
import relais.portal.View;

/** A secret, shown this once. */
public record SecretPage(UUID subscriptionId, Issued issued) implements View {

    @Override
    public String template() {
        return "secret";
    }

    @Override
    public String title() {
        return "Le secret de votre logiciel";
    }

    @Override
    public String toString() {
        return "SecretPage[…]";
    }
}
