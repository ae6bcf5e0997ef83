package relais.domain.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import relais.domain.account.AccountMails;
import relais.domain.outbox.Mail;
import relais.domain.wording.AdministrationName;

/**
 * Mails to an administration about télédossiers. Each names the démarche and the administration, and leads to one list of the
 * portal, without anything of a télédossier (HUB-83).
 */
final class CaseMails {
    private CaseMails() {}

    /** @param isServed true if software receives the télédossiers */
    record Demarche(String name, boolean isServed) {}

    /** Numbers of open cases, each counted up to one more than {@link CaseQuery#COUNTED}. */
    record Open(int toTreat, int inProgress, int awaiting) {

        private String inWords() {
            var parts = new ArrayList<String>();
            add(parts, toTreat, "à traiter");
            add(parts, inProgress, "en cours");
            add(parts, awaiting, "en attente de compléments");
            return String.join(", ", parts);
        }

        private static void add(List<String> parts, int count, String what) {
            if (count > 0) {
                parts.add(counted(count) + " " + what);
            }
        }
    }

    /** @param arrived the number of new ones since the last digest */
    record Line(String code, Demarche demarche, int arrived, Open open) {

        boolean isOpen() {
            return open.toTreat() + open.inProgress() + open.awaiting() > 0;
        }

        private String inWords() {
            return "- « %s » : %s ; en ce moment, %s%s"
                    .formatted(
                            demarche.name(),
                            arrived == 1 ? "un nouveau" : grouped(arrived) + " nouveaux",
                            open.inWords(),
                            demarche.isServed() ? " (votre logiciel les reçoit)" : "");
        }
    }

    static Mail arrival(List<String> to, AdministrationName recipient, Demarche demarche, String list) {
        return AccountMails.to(
                to, "Nouveau télédossier pour la démarche « %s »".formatted(demarche.name()), """
                Bonjour,

                Un nouveau télédossier est arrivé pour %s.
                Démarche : « %s »

                %s
                %s
                """.formatted(
                                recipient.the(),
                                demarche.name(),
                                demarche.isServed()
                                        ? "Votre logiciel le reçoit ; il se lit aussi sur le portail :"
                                        : "Il vous attend sur le portail :",
                                list));
    }

    static Mail givenBack(List<String> to, AdministrationName recipient, Demarche demarche, String list) {
        return AccountMails.to(
                to, "Télédossier rendu pour la démarche « %s »".formatted(demarche.name()), """
                Bonjour,

                L’opérateur a rendu un télédossier %s, qui l’avait déjà reçu.
                Démarche : « %s »

                %s
                %s
                """.formatted(
                                recipient.to(),
                                demarche.name(),
                                demarche.isServed()
                                        ? "Votre logiciel en est prévenu ; sur le portail, il est en tête de cette liste :"
                                        : "Il vous attend sur le portail, en tête de cette liste :",
                                list));
    }

    /** @param lines one for each démarche, at least one */
    static Mail digest(List<String> to, AdministrationName recipient, List<Line> lines, String list) {
        var arrived = lines.stream().mapToInt(Line::arrived).sum();
        var subject = arrived == 1 ? "Nouveau télédossier" : grouped(arrived) + " nouveaux télédossiers";
        var where = lines.size() == 1
                ? " pour la démarche « %s »"
                        .formatted(lines.getFirst().demarche().name())
                : " pour %d démarches".formatted(lines.size());
        return AccountMails.to(to, subject + where, """
                Bonjour,

                Depuis le dernier message, %s pour %s :
                %s

                Pour les voir sur le portail :
                %s
                """.formatted(
                        arrived == 1
                                ? "un nouveau télédossier est arrivé"
                                : grouped(arrived) + " nouveaux télédossiers sont arrivés",
                        recipient.the(),
                        lines.stream().map(Line::inWords).collect(Collectors.joining("\n")),
                        list));
    }

    private static String counted(int count) {
        return count > CaseQuery.COUNTED ? "plus de " + grouped(CaseQuery.COUNTED) : grouped(count);
    }

    /** A no-break space stands between thousands, since mail programs show a narrow one as a box. */
    private static String grouped(int number) {
        return String.format(Locale.FRENCH, "%,d", number).replace('\u202f', '\u00a0');
    }
}
