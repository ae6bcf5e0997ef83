package relais.domain.migration;

import java.util.List;
import java.util.stream.Collectors;
import relais.domain.account.AccountMails;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;
import relais.domain.wording.AdministrationName;

/** Mails to administrators about migrated cases, without anything of a télédossier (HUB-83). */
final class MigrationMails {
    private MigrationMails() {}

    /** The facts of a migration for a mail. */
    record Told(
            AdministrationName source, AdministrationName target, int cases, boolean isBack, boolean byAdministrator) {

        private String subject(String whose) {
            return "Relais\u00a0: %s télédossiers ont été %s".formatted(whose, isBack ? "rendus" : "transférés");
        }

        private String moved() {
            var verb = isBack ? "rendu" : "transféré";
            return cases == 1
                    ? "Un télédossier %s vient d’être %s %s".formatted(source.of(), verb, target.to())
                    : "%d télédossiers %s viennent d’être %ss %s".formatted(cases, source.of(), verb, target.to());
        }

        private String asker() {
            return byAdministrator
                    ? "L’équipe Relais l’a fait."
                    : "Le logiciel %s l’a demandé, avec l’accord %s.".formatted(source.of(), target.of());
        }
    }

    /** A subscription of the source that is still in force, and the page that suspends it. */
    record InForce(String processName, String page) {}

    static Mail toSource(Person reader, Told told, List<InForce> inForce) {
        return mail(
                reader,
                told.subject("vos"),
                told,
                inForce.isEmpty()
                        ? ""
                        : """

                Ce qui est déposé désormais pour votre administration arrive encore chez elle. Si elle ne doit plus rien recevoir,
                suspendez ses abonnements\u00a0; chaque page dit ce qui s’ensuit, avant de rien changer\u00a0:
                """
                                + inForce.stream()
                                        .map(each -> "- %s\u00a0: %s\n".formatted(each.processName(), each.page()))
                                        .collect(Collectors.joining()));
    }

    static Mail toTarget(Person reader, Told told) {
        return mail(reader, told.subject("des"), told, "");
    }

    private static Mail mail(Person reader, String subject, Told told, String more) {
        return AccountMails.to(reader, subject, """
                Bonjour %s,

                %s, avec les échanges et les notifications qui les accompagnent. %s
                %s
                Si cela vous étonne, prévenez l’équipe Relais\u00a0: elle peut faire revenir ces mêmes télédossiers.
                """.formatted(reader.fullName(), told.moved(), told.asker(), more));
    }
}
