package relais.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ALL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.account.Visitor;
import relais.domain.folder.Folder;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.subscription.SubscriptionStatus;

/** Reaches each administrator of both ends, once for each migration that moved anything. */
final class The_news_of_a_migration {
    private final Hub hub = new Hub();
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
    private final Visitor jeanne = hub.administratorOf(MAIRIE_DE_LYON);
    private final Visitor lucie = hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
    private final Visitor luc = hub.administratorOf(MAIRIE_DE_CLAMART);

    The_news_of_a_migration() {
        hub.administratorOf(CD_DE_MOSELLE);
        for (var process : ALL) {
            hub.subscribe(aSubscription(MAIRIE_DE_LYON, process)
                    .being(process == ALL.getFirst() ? SubscriptionStatus.ACTIVE : SubscriptionStatus.SUSPENDED)
                    .build());
        }
    }

    @Test
    void reaches_the_administrators_of_both_ends_and_nobody_else() {
        migrate();

        assertThat(mails())
                .extracting(mail -> mail.to().getFirst())
                .containsExactlyInAnyOrder(address(jeanne), address(lucie), address(luc));
        assertThat(mails()).allSatisfy(mail -> {
            assertThat(mail.text())
                    .contains(
                            "Un télédossier de la ville de Lyon",
                            "à la ville de Clamart",
                            "l’accord de la ville de Clamart");
            assertThat(mail.text()).doesNotContain(folder.externalId());
        });
    }

    @Test
    void offers_the_source_to_suspend_what_is_still_in_force() {
        migrate();

        var inForce = hub.ledger.transaction(tables -> tables.subscriptions()
                .find(MAIRIE_DE_LYON, ALL.getFirst().code())
                .orElseThrow());
        assertThat(mailTo(jeanne).text())
                .contains("https://relais.example/portail/abonnements/" + inForce.id() + "/suspension")
                .containsOnlyOnce("/suspension");
        assertThat(mailTo(lucie).text()).doesNotContain("/suspension");
    }

    @Test
    void comes_once() {
        migrate();
        migrate();

        assertThat(mails()).hasSize(3);
    }

    @Test
    void of_a_way_back_says_so_and_who_did_it() {
        migrate();
        hub.clock.advance(Duration.ofMinutes(1));
        value(hub.migrate(hub.administration(), MAIRIE_DE_CLAMART, MAIRIE_DE_LYON));

        assertThat(mails()).hasSize(6);
        assertThat(mailTo(jeanne).subject()).contains("rendus");
        assertThat(mailTo(jeanne).text()).contains("L’équipe Relais l’a fait.").doesNotContain("/suspension");
    }

    private void migrate() {
        value(hub.migrate(hub.softwareOf(MAIRIE_DE_LYON), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
    }

    private Mail mailTo(Visitor reader) {
        return mails().stream()
                .filter(mail -> mail.to().contains(address(reader)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String address(Visitor visitor) {
        return visitor.person().email().value();
    }

    private List<Mail> mails() {
        var never = hub.clock.instant().plus(Duration.ofDays(30));
        return hub.ledger.transaction(tables -> tables.outbox().due(never, 100)).stream()
                .flatMap(row -> row.effect() instanceof Effect.SendMail(var mail) ? Stream.of(mail) : Stream.empty())
                .filter(mail -> mail.subject().contains("télédossiers ont été"))
                .toList();
    }
}
