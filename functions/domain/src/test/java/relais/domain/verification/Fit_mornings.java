package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Paris;
import relais.domain.Promise;

/** Tuesdays and Wednesdays from 9 to 12 in Paris, unless a public holiday falls into the two days that follow. */
@Promise("HUB-38")
final class Fit_mornings {

    @ParameterizedTest
    @CsvSource({
        // an ordinary week of winter, in UTC: 9:00 in Paris is 8:00
        "2026-12-01T07:59:59Z, false",
        "2026-12-01T08:00:00Z, true",
        "2026-12-02T10:59:59Z, true",
        "2026-12-02T11:00:00Z, false",
        // Monday, Thursday, Saturday
        "2026-11-30T09:00:00Z, false",
        "2026-12-03T09:00:00Z, false",
        "2026-12-05T09:00:00Z, false",
        // summer: 9:00 in Paris is 7:00
        "2026-06-02T07:00:00Z, true",
        "2026-06-02T10:00:00Z, false",
        // the mornings after the nights in which clocks change
        "2027-03-30T07:00:00Z, true",
        "2027-03-30T06:59:59Z, false",
        "2026-10-27T08:00:00Z, true",
        "2026-10-27T07:59:59Z, false"
    })
    void are_those_of_two_days_of_the_week(Instant instant, boolean isFit) {
        assertThat(Mornings.isToSend(instant)).isEqualTo(isFit);
    }

    @ParameterizedTest
    @CsvSource({
        // Ascension, Thursday 14 May 2026: no day of that week; the Monday of Pentecost, 25 May, is over on Tuesday
        "2026-05-12, 2026-05-19",
        "2026-05-25, 2026-05-26",
        // 14 July 2026 is a Tuesday: Wednesday remains
        "2026-07-13, 2026-07-15",
        // Christmas 2026 and New Year 2027 are Fridays: Tuesdays remain
        "2026-12-23, 2026-12-29",
        "2026-12-30, 2027-01-05",
        // Christmas 2030 and New Year 2031 are Wednesdays, so both weeks are lost
        "2030-12-19, 2031-01-07"
    })
    void leave_out_those_whose_delay_would_hold_a_public_holiday(LocalDate from, LocalDate morning) {
        var start = from.atStartOfDay(Paris.ZONE).toInstant();

        assertThat(Mornings.next(start))
                .isEqualTo(morning.atTime(9, 0).atZone(Paris.ZONE).toInstant());
    }

    @Test
    void let_what_is_decided_last_leave_before_noon() {
        assertThat(Mornings.isToAsk(Instant.parse("2026-12-01T10:29:59Z"))).isTrue();
        assertThat(Mornings.isToAsk(Instant.parse("2026-12-01T10:30:00Z"))).isFalse();
        assertThat(Mornings.next(Instant.parse("2026-12-01T10:30:00Z"))).isEqualTo("2026-12-02T08:00:00Z");
    }

    @Test
    void never_let_a_delay_touch_a_week_end_or_a_public_holiday_in_a_hundred_years() {
        var morning = Mornings.next(Instant.parse("2026-01-01T00:00:00Z"));
        for (var i = 0; i < 9_000; i++) {
            var last =
                    morning.plus(Duration.ofHours(48)).plus(Duration.ofHours(3)).atZone(Paris.ZONE);
            var first = morning.atZone(Paris.ZONE).toLocalDate();

            assertThat(first.datesUntil(last.toLocalDate().plusDays(1)))
                    .noneMatch(PublicHolidays::contain)
                    .noneMatch(date -> date.getDayOfWeek().getValue() > 5);

            morning = Mornings.next(morning.plus(Duration.ofHours(3)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2100-03-28"
    })
    void know_when_easter_is(LocalDate easter) {
        assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
        assertThat(PublicHolidays.contain(easter.plusDays(1))).isTrue();
        assertThat(PublicHolidays.contain(easter.plusDays(39))).isTrue();
        assertThat(PublicHolidays.contain(easter.plusDays(50))).isTrue();
        assertThat(PublicHolidays.contain(easter.plusDays(2))).isFalse();
    }
}
