package relais.portal.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Side;
import relais.domain.attachment.Attachment;
import relais.domain.desk.TreatedCase;
import relais.domain.event.Event;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;

/** The story of a case, latest first, one sentence an event. */
public record Timeline(List<Entry> entries) {
    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * An event.
     *
     * @param message to or from the applicant
     * @param comment among agents
     * @param note of the other side's receipt; empty if it is not awaited
     */
    public record Entry(
            Instant at,
            String author,
            String sentence,
            @Nullable String message,
            @Nullable String comment,
            List<Attachment> files,
            String note) {}

    public static Timeline of(TreatedCase treated) {
        var entries = new ArrayList<Entry>();
        treated.events().forEach(event -> entries.add(entry(event)));
        var arrived = treated.part().transmittedAt();
        if (arrived != null) {
            entries.addFirst(new Entry(
                    arrived, "Relais", "a remis le télédossier à votre administration", null, null, List.of(), ""));
        }
        return new Timeline(entries.reversed());
    }

    private static Entry entry(Event event) {
        return new Entry(
                event.createdAt(),
                author(event),
                sentence(event),
                event.action().message(),
                event.action().comment(),
                event.attachments(),
                note(event));
    }

    private static String author(Event event) {
        var said = event.action().author();
        if (said != null && !said.isBlank()) {
            return said;
        }
        return event.sender() == Side.SI ? "Votre administration" : "Le service en ligne";
    }

    private static String sentence(Event event) {
        return switch (event.action().type()) {
            case STATUS_UPDATE, ADD_AWAITING ->
                "a changé l’état : " + status(event.action().caseCurrentStatus()) + " → "
                        + status(event.action().caseNewStatus());
            case ATTACH_DEPOSIT -> event.attachments().size() > 1 ? "a déposé des pièces" : "a déposé une pièce";
            case ATTACH_DL -> "a téléchargé une pièce";
            case ATTACH_DL_ALL -> "a téléchargé toutes les pièces";
            case COM_ADD -> "a ajouté un commentaire interne";
            case SENDING_MESSAGE -> "a envoyé un message";
        };
    }

    /** Partners' software may name statuses of its own, which are shown as they are. */
    private static String status(@Nullable String name) {
        if (name == null) {
            return "—";
        }
        for (var status : Status.values()) {
            if (status.name().equals(name)) {
                return "« " + DeskLabels.status(status) + " »";
            }
        }
        return "« " + name + " »";
    }

    private static String note(Event event) {
        if (event.sender() != Side.SI || !event.action().notifies()) {
            return "";
        }
        return event.status() == EventStatus.RECEIVED
                ? "Le service en ligne l’a reçu."
                : "Le service en ligne ne l’a pas encore relevé.";
    }
}
