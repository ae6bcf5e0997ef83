package relais.domain.subscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import relais.domain.Paris;

/** The frequency of a recipient's arrival mails; {@link #wireName()} is the partners' spelling. */
public enum NotificationFrequency {
    EACH("Unitaire"),
    DAILY("Quotidienne", LocalTime.of(8, 0)),
    TWICE_DAILY("Biquotidienne", LocalTime.of(8, 0), LocalTime.of(14, 0)),
    NEVER("Aucune");

    private final String wireName;
    private final List<LocalTime> hours;

    /** @param hours the hours of digest mails, in Europe/Paris */
    NotificationFrequency(String wireName, LocalTime... hours) {
        this.wireName = wireName;
        this.hours = List.of(hours);
    }

    public String wireName() {
        return wireName;
    }

    /** The instant of the digest that includes that arrival; empty if the frequency has no digest. */
    public Optional<Instant> nextDigest(Instant arrival) {
        var day = Paris.day(arrival);
        return Stream.of(day, day.plusDays(1))
                .flatMap(each -> hours.stream().map(hour -> each.atTime(hour).atZone(Paris.ZONE)))
                .map(ZonedDateTime::toInstant)
                .filter(each -> each.isAfter(arrival))
                .findFirst();
    }

    /** Parses {@link #wireName()}, in any case. */
    public static Optional<NotificationFrequency> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
