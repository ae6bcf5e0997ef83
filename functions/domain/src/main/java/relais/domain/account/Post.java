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

/** Owes mails with the decision that causes them. Each mail goes to one person, so that sending it again disturbs no other. */
public final class Post {
    private final Ids ids;
    private final Clock clock;

    public Post(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @param accountId the subject under which the dispatcher sends the mail after the decision */
    public OutboxEntry owe(Tables tables, UUID accountId, Mail mail) {
        var row = OutboxEntry.due(ids.next(), accountId, new Effect.SendMail(mail), clock.instant());
        tables.outbox().add(row);
        return row;
    }

    /** The administration's name in a sentence, with its article. */
    public static AdministrationName called(Tables tables, OrganizationId id) {
        return AdministrationName.of(id, name(tables, id));
    }

    /** The administration's name as in a heading. */
    public static String name(Tables tables, OrganizationId id) {
        return tables.organizations()
                .find(id)
                .map(Organization::name)
                .map(PlainName::cut)
                .filter(name -> !name.isEmpty())
                .orElseGet(id::toString);
    }
}
