package relais.domain.login;

import relais.domain.OrganizationId;
import relais.domain.account.OpaqueToken;

/** From the next click, a person of several administrations acts for that one; {@link RecogniseVisitor} sees that it may be. */
public final class SwitchOrganization {
    private final OpenSessions sessions;

    public SwitchOrganization(OpenSessions sessions) {
        this.sessions = sessions;
    }

    public void switchTo(OpaqueToken session, OrganizationId organization) {
        sessions.find(session).ifPresent(open -> sessions.save(open.in(organization)));
    }
}
