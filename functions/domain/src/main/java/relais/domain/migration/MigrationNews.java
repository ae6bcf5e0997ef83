package relais.domain.migration;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.PortalAddress;
import relais.domain.account.Post;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;
import relais.domain.subscription.Subscription;

/**
 * Owes a mail to each administrator of a migration's source and target. The source's mail offers to suspend the subscriptions
 * still in force.
 */
public final class MigrationNews {
    private final Post post;
    private final PortalAddress portal;

    public MigrationNews(Ids ids, PortalAddress portal, Clock clock) {
        this.post = new Post(ids, clock);
        this.portal = portal;
    }

    public void owe(Tables tables, Migration migration, boolean byAdministrator) {
        var told = new MigrationMails.Told(
                Post.called(tables, migration.source()),
                Post.called(tables, migration.target()),
                migration.cases(),
                migration.isBack(),
                byAdministrator);
        var inForce = migration.isBack() ? List.<MigrationMails.InForce>of() : inForce(tables, migration.source());
        owe(tables, migration, migration.source(), reader -> MigrationMails.toSource(reader, told, inForce));
        owe(tables, migration, migration.target(), reader -> MigrationMails.toTarget(reader, told));
    }

    private void owe(Tables tables, Migration migration, OrganizationId organization, Function<Person, Mail> mail) {
        tables.accounts().of(organization).stream()
                .filter(account -> account.administers(organization))
                .forEach(account -> post.owe(tables, migration.id(), mail.apply(account.person())));
    }

    private List<MigrationMails.InForce> inForce(Tables tables, OrganizationId source) {
        return tables.subscriptions().of(source).stream()
                .filter(Subscription::isInForce)
                .map(each -> new MigrationMails.InForce(
                        tables.processes().nameInMail(each.processCode()),
                        portal.page("abonnements/" + each.id() + "/suspension")))
                .toList();
    }
}
