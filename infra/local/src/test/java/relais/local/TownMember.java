package relais.local;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.terms.TermsOfUse;

/** A person of an administration who has accepted the terms. No mail tells anybody of it, as an appointment would. */
final class TownMember {

    private TownMember() {}

    static Account of(OrganizationId organization, Role role, Map<String, Right> rights, String passwordHash) {
        var context = SharedHub.hub().context();
        var now = context.getBean(Clock.class).instant();
        var email = new EmailAddress(SoundRequest.anId() + "@generated.example");
        var member = Account.invited(
                        UUID.randomUUID(),
                        new Person("Zoé", "Martin", null, null, email),
                        new Membership(organization, role, rights, null, now))
                .withPassword(passwordHash);
        context.getBean(Ledger.class).write(tables -> {
            if (!tables.accounts().insert(member)) {
                throw new IllegalStateException("the address has an account");
            }
            tables.consents()
                    .accept(member.id(), TermsOfUse.ofTheHub().current(now).version(), now);
        });
        return member;
    }
}
