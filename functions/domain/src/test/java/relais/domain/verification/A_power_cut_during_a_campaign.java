package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.outbox.MemoryMailer.Sent;

/** Whenever the power is cut, the minutes after it ask, remind and suspend each person once. */
@Promise({"HUB-38", "HUB-39", "HUB-40"})
final class A_power_cut_during_a_campaign {
    /** Covers the moments before and after each call of a port, as {@link #no_moment_is_left_out} proves. */
    private static final int MOMENTS = 60;

    private final Campaign campaign = new Campaign();
    private final List<Account> people = Stream.generate(
                    () -> campaign.portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT))
            .limit(3)
            .toList();

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void while_asking_brings_nobody_a_second_question(int moment) {
        campaign.at("2026-06-02T10:30:00");
        cut(moment);

        fiveMinutes();

        assertEachHas(1);
        assertThat(people)
                .allSatisfy(each -> assertThat(campaign.standing(each)).isInstanceOf(VerificationState.Awaited.class));
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void while_reminding_brings_nobody_a_second_reminder(int moment) {
        campaign.at("2026-06-02T10:30:00");
        campaign.minute();
        campaign.wait(Duration.ofHours(24));
        cut(moment);

        fiveMinutes();

        assertEachHas(2);
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void while_suspending_or_erasing_leaves_all_suspended_then_erased_and_told_once(int moment) {
        campaign.at("2026-06-02T10:30:00");
        campaign.minute();
        campaign.wait(Duration.ofHours(48));
        cut(moment);
        fiveMinutes();
        assertThat(people)
                .allSatisfy(each -> assertThat(campaign.now(each).isSuspended()).isTrue());
        assertEachHas(2);

        campaign.at("2026-08-05T10:30:00");
        cut(moment);
        fiveMinutes();

        assertThat(people).allMatch(campaign.portal::isGone);
        assertEachHas(3);
    }

    @Test
    void no_moment_is_left_out() {
        campaign.at("2026-06-02T10:30:00");

        assertThat(cut(MOMENTS)).isTrue();
    }

    /**
     * Counts mails of one cause once, because the copy after a cut between mail server and ledger has the first one's
     * Message-ID.
     */
    private void assertEachHas(int mails) {
        assertThat(people)
                .allSatisfy(each -> assertThat(campaign.hub.mailer.sent().stream()
                                .filter(sent ->
                                        sent.mail().to().contains(each.email().value()))
                                .map(Sent::id)
                                .distinct())
                        .hasSize(mails));
    }

    private void fiveMinutes() {
        for (var i = 0; i < 5; i++) {
            campaign.wait(Duration.ofMinutes(1));
            campaign.minute();
        }
    }

    /** True if the minute went through before the cut. */
    private boolean cut(int moment) {
        campaign.hub.faults.cutPowerAt(moment);
        try {
            campaign.minute();
            return true;
        } catch (PowerCut expected) {
            return false;
        } finally {
            campaign.hub.faults.restore();
        }
    }
}
