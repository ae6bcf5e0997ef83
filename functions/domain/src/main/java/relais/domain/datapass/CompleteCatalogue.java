package relais.domain.datapass;

import java.util.ArrayList;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
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

    /** Saves the line and applies the waiting decisions before it returns. Refusals are in French. */
    public Outcome<Outcome.Nothing> complete(Visitor by, CatalogueLine line) {
        var outcome = ledger.transaction(tables -> {
            if (!PortalPolicy.allowsAnywhere(tables, by, Permission.KEEP_DATAPASS_CATALOGUE)) {
                return Outcome.<Outcome.Nothing>forbidden();
            }
            var faults = faults(tables, line);
            if (!faults.isEmpty()) {
                return Outcome.<Outcome.Nothing>refused(faults.toArray(String[]::new));
            }
            tables.catalogueLines().save(line);
            return Outcome.done();
        });
        if (outcome instanceof Outcome.Done<Outcome.Nothing>) {
            mails.handOn(waitingDecisions.apply());
        }
        return outcome;
    }

    private static List<String> faults(Tables tables, CatalogueLine line) {
        var faults = new ArrayList<String>();
        if (!isWord(line.model())) {
            faults.add("Indiquez le type de la demande, sans espace, en 100 caractères au plus.");
        }
        if (!isWord(line.scope())) {
            faults.add("Indiquez la portée, sans espace, en 100 caractères au plus, ou * pour toutes.");
        }
        var code = line.processCode();
        if (code != null && tables.processes().find(code).isEmpty()) {
            faults.add("Cette démarche n’est pas connue de Relais.");
        }
        return faults;
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().noneMatch(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter));
    }
}
