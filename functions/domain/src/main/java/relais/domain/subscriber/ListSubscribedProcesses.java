package relais.domain.subscriber;

import java.util.Comparator;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.account.Visitor;
import relais.domain.process.Process;

/** Lists by name the démarches of the visitor's administration, for which it may give rights. */
public final class ListSubscribedProcesses {
    private final Ledger ledger;

    public ListSubscribedProcesses(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Process> list(Visitor visitor) {
        return ledger.transaction(tables -> tables.subscriptions().of(visitor.organization()).stream()
                .flatMap(subscription -> tables.processes().find(subscription.processCode()).stream())
                .sorted(Comparator.comparing(Process::name).thenComparing(Process::code))
                .toList());
    }
}
