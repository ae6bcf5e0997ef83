package relais.portal.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.RemainingCase;
import relais.domain.subscriber.HeldSubscription;
import relais.domain.subscriber.Subscribed;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;
import relais.portal.Dates;

/** How pages say what subscriptions are made of. */
public final class SubscriptionLabels {

    private SubscriptionLabels() {}

    public static String state(HeldSubscription held) {
        return state(held.subscribed());
    }

    public static String state(Subscribed subscribed) {
        var day = subscribed.subscription().activationDay();
        return switch (subscribed.status()) {
            case ACTIVE -> "Actif";
            case INACTIVE -> day == null ? "À régler" : "Actif le " + day(Subscription.from(day));
            case REFUSED -> "Refusé";
            case SUSPENDED -> "Suspendu";
        };
    }

    /** The days of a subscription's life, by what happened then. */
    public static List<Map.Entry<String, String>> dates(HeldSubscription held) {
        var subscription = held.subscribed().subscription();
        var milestones = subscription.milestones();
        var dates = new ArrayList<Map.Entry<String, String>>();
        add(dates, "Demandé", milestones.createdAt());
        add(dates, "Validé", milestones.validatedAt());
        add(dates, "Refusé", milestones.rejectedAt());
        var from = subscription.activeFrom();
        if (from != null && held.subscribed().status() == SubscriptionStatus.ACTIVE) {
            dates.add(Map.entry("Actif", "depuis le " + day(from)));
        }
        var halt = held.halt();
        if (halt != null) {
            @Nullable Instant since = halt.since();
            dates.add(Map.entry(
                    "Suspendu",
                    (since == null ? "à une date inconnue" : "depuis le " + Dates.moment(since))
                            + (halt.by() == null ? "" : ", par " + halt.by())));
        }
        return dates;
    }

    private static void add(List<Map.Entry<String, String>> dates, String what, @Nullable Instant at) {
        if (at != null) {
            dates.add(Map.entry(what, "le " + day(at)));
        }
    }

    /** Of the design system's badges. */
    public static String badge(SubscriptionStatus status) {
        return switch (status) {
            case ACTIVE -> "fr-badge--success";
            case INACTIVE -> "fr-badge--info";
            case REFUSED, SUSPENDED -> "fr-badge--error";
        };
    }

    public static String mode(@Nullable AccessMode mode) {
        if (mode == null) {
            return "à choisir";
        }
        return switch (mode) {
            case API -> "API (votre logiciel)";
            case PORTAIL -> "portail";
        };
    }

    public static String frequency(NotificationFrequency frequency) {
        return switch (frequency) {
            case EACH -> "À chaque télédossier";
            case DAILY -> "Chaque jour à 8 h";
            case TWICE_DAILY -> "Chaque jour à 8 h et 14 h";
            case NEVER -> "Jamais";
        };
    }

    public static String refused(String address, Instant at) {
        return address + "\u00a0: le dernier courriel, envoyé le " + day(at) + ", n’a pas pu être remis";
    }

    public static String remaining(HeldSubscription held) {
        var count = held.remaining().total();
        return count == 0 ? "aucun télédossier" : count == 1 ? "1 télédossier" : count + " télédossiers";
    }

    public static String arrived(RemainingCase remaining) {
        var at = remaining.transmittedAt();
        return at == null ? "en chemin" : day(at);
    }

    public static String day(Instant instant) {
        return Dates.day(instant);
    }
}
