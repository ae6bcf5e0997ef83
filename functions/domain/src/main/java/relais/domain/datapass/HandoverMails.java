package relais.domain.datapass;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.account.Account;
import relais.domain.account.AccountMails;
import relais.domain.account.Post;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;
import relais.domain.subscription.Handover;
import relais.domain.subscription.Subscription;
import relais.domain.wording.AdministrationName;

/** Tells the administrators of two administrations that one takes over the subscriptions of the other, and when it has. */
final class HandoverMails {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Post post;

    HandoverMails(Post post) {
        this.post = post;
    }

    private record Transfer(OrganizationId former, Handover handover) {}

    /** @return the accounts written to */
    Set<UUID> announce(Tables tables, long requestId, Collection<Subscription> handedOver) {
        var told = new HashSet<UUID>();
        handedOver.stream()
                .collect(Collectors.groupingBy(
                        each -> new Transfer(each.subscriber(), Objects.requireNonNull(each.handover()))))
                .forEach((succession, subscriptions) ->
                        told.addAll(announce(tables, requestId, succession, subscriptions)));
        return told;
    }

    private Set<UUID> announce(Tables tables, long requestId, Transfer succession, List<Subscription> subscriptions) {
        var former = Post.called(tables, succession.former());
        var successor = Post.called(tables, succession.handover().successor());
        var processes = names(tables, subscriptions);
        var day = day(succession.handover().until());
        var told = write(
                tables, succession.former(), person -> keeps(person, requestId, former, successor, processes, day));
        told.addAll(write(
                tables,
                succession.handover().successor(),
                person -> takesOver(person, requestId, former, successor, processes, day)));
        return told;
    }

    /** @param isTakenOver false if the delay is over and the successor's subscription is not active */
    Set<UUID> tellEnd(Tables tables, Subscription ended, Handover handover, boolean isTakenOver) {
        var former = Post.called(tables, ended.subscriber());
        var successor = Post.called(tables, handover.successor());
        var process = names(tables, List.of(ended));
        var told = write(tables, ended.subscriber(), person -> ended(person, former, successor, process, isTakenOver));
        told.addAll(write(
                tables,
                handover.successor(),
                person -> isTakenOver
                        ? isAlone(person, former, successor, process)
                        : isAwaited(person, former, successor, process)));
        return told;
    }

    private Set<UUID> write(Tables tables, OrganizationId organization, Function<Person, Mail> mail) {
        var told = new HashSet<UUID>();
        tables.accounts().of(organization).stream()
                .filter(account -> isToBeTold(account, organization))
                .forEach(account -> {
                    post.owe(tables, account.id(), mail.apply(account.person()));
                    told.add(account.id());
                });
        return told;
    }

    /** True for an administrator, even one who has not chosen a password yet. */
    private static boolean isToBeTold(Account account, OrganizationId organization) {
        return !account.isSuspended()
                && account.in(organization)
                        .filter(place -> place.role().isAdministrator() && !place.isSuspended())
                        .isPresent();
    }

    private static String names(Tables tables, Collection<Subscription> subscriptions) {
        return subscriptions.stream()
                .map(Subscription::processCode)
                .map(tables.processes()::nameInMail)
                .sorted()
                .map(name -> "– " + name)
                .collect(Collectors.joining("\n"));
    }

    private static String day(Instant instant) {
        return DAY.format(Paris.day(instant));
    }

    private static Mail keeps(
            Person person,
            long requestId,
            AdministrationName former,
            AdministrationName successor,
            String processes,
            String day) {
        return AccountMails.to(person, "Relais : vos abonnements passent " + successor.to(), """
                Bonjour %s,

                Dans DataPass, la demande n° %d %s a été transférée %s, pour :
                %s

                Pour qu’aucun télédossier ne reste sans destinataire, vous continuez de les recevoir jusqu’à ce que les
                abonnements %s soient actifs, et au plus tard jusqu’au %s. Vous en serez prévenus.

                Ce que vous avez déjà reçu reste à traiter, sur le portail.
                """.formatted(
                        person.fullName(), requestId, former.of(), successor.to(), processes, successor.of(), day));
    }

    private static Mail takesOver(
            Person person,
            long requestId,
            AdministrationName former,
            AdministrationName successor,
            String processes,
            String day) {
        return AccountMails.to(person, "Relais : vous prenez la suite " + former.of(), """
                Bonjour %s,

                Dans DataPass, la demande n° %d %s a été transférée %s, pour :
                %s

                Vos abonnements sont ouverts, et encore inactifs : choisissez sur le portail comment recevoir les
                télédossiers, et à partir de quel jour. D’ici là, %s continue de les recevoir, au plus tard
                jusqu’au %s.
                """.formatted(
                        person.fullName(), requestId, former.of(), successor.to(), processes, former.the(), day));
    }

    private static Mail ended(
            Person person,
            AdministrationName former,
            AdministrationName successor,
            String process,
            boolean isTakenOver) {
        return AccountMails.to(person, "Relais : un abonnement " + former.of() + " a pris fin", """
                Bonjour %s,

                L’abonnement %s qui avait été transféré %s a pris fin :
                %s

                %s
                Ce que vous avez déjà reçu reste à traiter, sur le portail.
                """.formatted(
                        person.fullName(),
                        former.of(),
                        successor.to(),
                        process,
                        isTakenOver
                                ? "Désormais, %s reçoit les télédossiers.".formatted(successor.the())
                                : "Les trente jours de la passation sont écoulés."));
    }

    private static Mail isAlone(
            Person person, AdministrationName former, AdministrationName successor, String process) {
        return AccountMails.to(person, "Relais : vous avez pris la suite " + former.of(), """
                Bonjour %s,

                Désormais, %s est la seule administration à recevoir les télédossiers que recevait %s :
                %s
                """.formatted(
                        person.fullName(), successor.the(), former.the(), process));
    }

    private static Mail isAwaited(
            Person person, AdministrationName former, AdministrationName successor, String process) {
        return AccountMails.to(person, "Relais : plus personne ne reçoit vos télédossiers", """
                Bonjour %s,

                Les trente jours de la passation sont écoulés : %s ne reçoit plus les télédossiers de la démarche
                ci-dessous, et l’abonnement %s n’est pas actif.
                %s

                Activez-le sur le portail pour que les télédossiers arrivent de nouveau.
                """.formatted(
                        person.fullName(), former.the(), successor.of(), process));
    }
}
