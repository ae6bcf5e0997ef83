package relais.portal.journal;

import jakarta.inject.Singleton;
import java.util.List;
import relais.domain.OrganizationId;
import relais.domain.casework.RecordAccess;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;
import relais.portal.PageRequest;

/** Records what a visitor asks for, before a page or a byte of it is answered; a journal that is down becomes a 503. */
@Singleton
public final class AccessTrace {

    private final RecordAccess recordAccess;

    AccessTrace(RecordAccess recordAccess) {
        this.recordAccess = recordAccess;
    }

    /**
     * Records an access to the content of the visitor's own administration.
     *
     * @throws relais.domain.Unavailable if the journal does not answer; nothing may be handed over then
     */
    public void record(PageRequest asked, Accessed accessed) {
        record(asked, asked.visitor().organization(), accessed);
    }

    /**
     * Records accesses to several cases of the visitor's own administration at once.
     *
     * @throws relais.domain.Unavailable if the journal does not answer; nothing may be handed over then
     */
    public void recordAll(PageRequest asked, List<Accessed> accessed) {
        var by = new Actor.Person(asked.visitor().accountId());
        recordAccess.recordAll(by, asked.visitor().organization(), accessed, asked.origin());
    }

    /**
     * Records an access to the content of any administration.
     *
     * @throws relais.domain.Unavailable if the journal does not answer; nothing may be handed over then
     */
    public void record(PageRequest asked, OrganizationId organization, Accessed accessed) {
        var by = new Actor.Person(asked.visitor().accountId());
        recordAccess.record(by, organization, accessed, asked.origin());
    }
}
