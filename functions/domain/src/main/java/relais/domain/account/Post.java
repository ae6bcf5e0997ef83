package relais.domain.account;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.organization.Organization;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;
import relais.domain.person.PlainName;
import relais.domain.wording.AdministrationName;

/** Owes mails with the decision that causes them; a mail goes to one person, so that sending it again disturbs no other. */
public final class Post {
    private final Ids ids;
    private final Clock clock;

    public Post(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @param accountId whose effects are performed once the decision is made */
    public OutboxEntry owe(Tables tables, UUID accountId, Mail mail) {
        var row = OutboxEntry.due(ids.next(), accountId, new Effect.SendMail(mail), clock.instant());
        tables.outbox().add(row);
        return row;
    }

    /** In a sentence, with its article. */
    public static AdministrationName called(Tables tables, OrganizationId id) {
        return AdministrationName.of(id, name(tables, id));
    }

    /** As a heading names an administration. */
    public static String name(Tables tables, OrganizationId id) {
        return tables.organizations()
                .find(id)
                .map(Organization::name)
                .map(PlainName::cut)
                .filter(name -> !name.isEmpty())
                .orElseGet(id::toString);
    }
}
