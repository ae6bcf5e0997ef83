package relais.domain.login;

import relais.domain.OrganizationId;
import relais.domain.account.OpaqueToken;

/**
 * Makes a person of several administrations act for another one from the next click; {@link RecogniseVisitor} checks that it is
 * allowed.
 */
public final class SwitchOrganization {
    private final OpenSessions sessions;

    public SwitchOrganization(OpenSessions sessions) {
        this.sessions = sessions;
    }

    public void switchTo(OpaqueToken session, OrganizationId organization) {
        sessions.find(session).ifPresent(open -> sessions.save(open.in(organization)));
    }
}
