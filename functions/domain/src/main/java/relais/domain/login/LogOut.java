package relais.domain.login;

import relais.domain.account.OpaqueToken;

/** Ends a session; does nothing if it is over already. */
public final class LogOut {
    private final OpenSessions sessions;

    public LogOut(OpenSessions sessions) {
        this.sessions = sessions;
    }

    public void logOut(OpaqueToken session) {
        sessions.close(session);
    }
}
