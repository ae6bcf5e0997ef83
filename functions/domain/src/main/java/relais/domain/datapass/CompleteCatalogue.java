package relais.domain.datapass;

import java.util.ArrayList;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome.Nothing;
import relais.domain.Result;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.datapass.Catalogue.CatalogueLine;
import relais.domain.outbox.HandOnMails;

/** Records the operator's line about the démarche of a DataPass type and scope, or that the hub has nothing to do with them. */
public final class CompleteCatalogue {
    /** Maximum length of a type or a scope, in characters. */
    public static final int MAX_LENGTH = 100;

    private final Ledger ledger;
    private final ApplyWaitingDecisions waitingDecisions;
    private final HandOnMails mails;

    public CompleteCatalogue(Ledger ledger, ApplyWaitingDecisions waitingDecisions, HandOnMails mails) {
        this.ledger = ledger;
        this.waitingDecisions = waitingDecisions;
        this.mails = mails;
    }

    /** Saves the line and applies the waiting decisions before it returns. */
    public Result<Nothing, CatalogueFault> complete(Visitor by, CatalogueLine line) {
        var outcome = ledger.transaction(tables -> {
            if (!PortalPolicy.allowsAnywhere(tables, by, Permission.KEEP_DATAPASS_CATALOGUE)) {
                return Result.<Nothing, CatalogueFault>forbidden();
            }
            var faults = faults(tables, line);
            if (!faults.isEmpty()) {
                return new Result.Refused<Nothing, CatalogueFault>(faults);
            }
            tables.catalogueLines().save(line);
            return Result.<Nothing, CatalogueFault>done(new Nothing());
        });
        if (outcome instanceof Result.Done<Nothing, CatalogueFault>) {
            mails.handOn(waitingDecisions.apply());
        }
        return outcome;
    }

    private static List<CatalogueFault> faults(Tables tables, CatalogueLine line) {
        var faults = new ArrayList<CatalogueFault>();
        if (!isWord(line.model())) {
            faults.add(CatalogueFault.INVALID_MODEL);
        }
        if (!isWord(line.scope())) {
            faults.add(CatalogueFault.INVALID_SCOPE);
        }
        var code = line.processCode();
        if (code != null && tables.processes().find(code).isEmpty()) {
            faults.add(CatalogueFault.UNKNOWN_PROCESS);
        }
        return faults;
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().noneMatch(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter));
    }
}
