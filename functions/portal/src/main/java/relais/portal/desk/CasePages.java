package relais.portal.desk;

import jakarta.inject.Singleton;
import java.util.UUID;
import relais.domain.desk.FindCases;
import relais.domain.desk.OpenCase;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.ReturnLimit;
import relais.portal.journal.AccessTrace;

/** Opens a case for its page, after a trace of it. */
@Singleton
final class CasePages {

    private final OpenCase openCase;
    private final FindCases findCases;
    private final AccessTrace trace;
    private final ReturnLimit returnLimit;

    CasePages(OpenCase openCase, FindCases findCases, AccessTrace trace, ReturnLimit returnLimit) {
        this.openCase = openCase;
        this.findCases = findCases;
        this.trace = trace;
        this.returnLimit = returnLimit;
    }

    CasePage page(PageRequest asked, UUID id, CasePage.Typed typed, FieldFaults faults) {
        trace(asked, id, AccessKind.CASE);
        var treated = Outcomes.done(openCase.open(asked.visitor(), id));
        var hasDecided = asked.notice().filter(Notice::isDecision).isPresent();
        var following = hasDecided ? findCases.next(asked.visitor(), id).orElse(null) : null;
        return new CasePage(asked.visitor(), treated, typed, faults, following, returnLimit.bytes());
    }

    /** Records an access to the case, which is missing for others than its agents. */
    void trace(PageRequest asked, UUID id, AccessKind kind) {
        var number = Outcomes.done(openCase.numberOf(asked.visitor(), id));
        trace.record(asked, Accessed.ofCase(kind, id, number));
    }
}
