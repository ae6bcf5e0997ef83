package relais.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An inactive subscription is active from 00:01 in Paris on that day, whatever the season. */
final class An_activation_date {
    @ParameterizedTest(name = "{0} begins at {1}")
    @CsvSource({
        "2026-01-15, 2026-01-14T23:01:00Z",
        "2026-07-01, 2026-06-30T22:01:00Z",
        // the day that has 23 hours, and the one after
        "2026-03-29, 2026-03-28T23:01:00Z",
        "2026-03-30, 2026-03-29T22:01:00Z",
        // the day that has 25 hours, and the one after
        "2026-10-25, 2026-10-24T22:01:00Z",
        "2026-10-26, 2026-10-25T23:01:00Z"
    })
    void activates_at_one_minute_past_midnight_in_paris(LocalDate day, Instant start) {
        var subscription =
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).activeFrom(day).build();

        assertThat(subscription.isActive(start.minusMillis(1))).isFalse();
        assertThat(subscription.isActive(start)).isTrue();
        assertThat(subscription.isActive(start.plusSeconds(86_400))).isTrue();
    }

    @Test
    void that_is_missing_never_activates() {
        var subscription =
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).activeFrom(null).build();

        assertThat(subscription.isActive(Instant.parse("2100-01-01T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "SUSPENDED"})
    void does_not_revive_what_was_refused_or_suspended(SubscriptionStatus status) {
        var subscription = aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .activeFrom(LocalDate.EPOCH)
                .being(status)
                .build();

        assertThat(subscription.isActive(Instant.parse("2026-01-01T00:00:00Z"))).isFalse();
    }
}
