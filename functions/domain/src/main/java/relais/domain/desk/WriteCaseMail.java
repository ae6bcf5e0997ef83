package relais.domain.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.PortalAddress;
import relais.domain.account.Post;
import relais.domain.outbox.CaseMailWriter;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.person.EmailAddress;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;

/**
 * Writes mails about télédossiers at the time of sending. Counts are therefore current, and an address that has unsubscribed
 * meanwhile gets nothing. A digest without an open case is not sent.
 */
public final class WriteCaseMail implements CaseMailWriter {
    private static final String TO_TREAT = "a-traiter";
    private static final String ALL = "tous";
    private static final String LATEST_UPDATE_FIRST = "&tri=mise-a-jour";

    private final Ledger ledger;
    private final PortalAddress portal;

    public WriteCaseMail(Ledger ledger, PortalAddress portal) {
        this.ledger = ledger;
        this.portal = portal;
    }

    @Override
    public Optional<Mail> write(Effect.CaseMail owed) {
        return ledger.transaction(tables -> switch (owed) {
            case Effect.MailArrival(var recipient, var code) ->
                mailed(tables, recipient, code)
                        .map(subscription -> CaseMails.arrival(
                                subscription.emails(),
                                Post.called(tables, recipient),
                                demarche(tables, subscription),
                                list(recipient, TO_TREAT, code)));
            case Effect.MailReturn(var recipient, var code) ->
                mailed(tables, recipient, code)
                        .map(subscription -> CaseMails.givenBack(
                                subscription.emails(),
                                Post.called(tables, recipient),
                                demarche(tables, subscription),
                                list(recipient, ALL, code) + LATEST_UPDATE_FIRST));
            case Effect.MailDigest digest -> digest(tables, digest);
        });
    }

    private Optional<Mail> digest(Tables tables, Effect.MailDigest digest) {
        var recipient = digest.recipient();
        var counts = tables.caseSummaries().counts(recipient, digest.arrivals().keySet());
        var lines = digest.arrivals().entrySet().stream()
                .flatMap(arrived -> mailed(tables, recipient, arrived.getKey())
                        .filter(subscription -> writesTo(subscription, digest.address()))
                        .map(subscription -> new CaseMails.Line(
                                arrived.getKey(),
                                demarche(tables, subscription),
                                arrived.getValue(),
                                open(counts, arrived.getKey())))
                        .stream())
                .filter(CaseMails.Line::isOpen)
                .sorted(Comparator.comparing(line -> line.demarche().name()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var code = lines.size() == 1 ? lines.getFirst().code() : "";
        var isSomeToTreat = lines.stream().anyMatch(line -> line.open().toTreat() > 0);
        return Optional.of(CaseMails.digest(
                List.of(digest.address()),
                Post.called(tables, recipient),
                lines,
                list(recipient, isSomeToTreat ? TO_TREAT : ALL, code)));
    }

    private static Optional<Subscription> mailed(Tables tables, OrganizationId recipient, String code) {
        return tables.subscriptions().find(recipient, code).filter(Subscription::isMailed);
    }

    private static boolean writesTo(Subscription subscription, String address) {
        return subscription.emails().stream().anyMatch(each -> EmailAddress.areOne(each, address));
    }

    /** The code of an unknown démarche stands for its name, since the other lines of the mail must be sent. */
    private static CaseMails.Demarche demarche(Tables tables, Subscription subscription) {
        return new CaseMails.Demarche(
                tables.processes().nameInMail(subscription.processCode()),
                subscription.isInForce() && subscription.accessMode() == AccessMode.API);
    }

    private static CaseMails.Open open(Map<CaseSummaries.CountKey, Integer> counts, String code) {
        return new CaseMails.Open(
                Worklist.TO_TREAT.of(counts, code),
                Worklist.IN_PROGRESS.of(counts, code),
                Worklist.AWAITING.of(counts, code));
    }

    /** @param code of a démarche; empty for all */
    private String list(OrganizationId recipient, String list, String code) {
        return portal.page("teledossiers?administration=" + recipient + "&liste=" + list
                + (code.isEmpty() ? "" : "&demarche=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
    }
}
