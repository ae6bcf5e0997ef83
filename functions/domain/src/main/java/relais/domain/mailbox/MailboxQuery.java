package relais.domain.mailbox;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.access.Grant;

/** One query of a mailbox, for a whole organisation or for one of its démarches. */
record MailboxQuery(OrganizationId recipient, Optional<String> processCode) {

    /**
     * The queries that a caller may make, one for each démarche asked or granted, or one for a whole organisation.
     *
     * @param asked limits the queries to these démarches; empty for all granted ones
     */
    static Set<MailboxQuery> of(Caller caller, Set<String> asked) {
        return caller.mailboxes().stream()
                .flatMap(grant -> of(grant, asked))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Notification> waiting(Mailboxes mailboxes, int limit) {
        return processCode
                .map(code -> mailboxes.list(recipient, code, limit))
                .orElseGet(() -> mailboxes.list(recipient, limit));
    }

    List<Deletion> deleted(Mailboxes mailboxes, Instant since, int limit) {
        return processCode
                .map(code -> mailboxes.deletions(recipient, code, since, limit))
                .orElseGet(() -> mailboxes.deletions(recipient, since, limit));
    }

    private static Stream<MailboxQuery> of(Grant grant, Set<String> asked) {
        if (asked.isEmpty() && grant.processCodes().isEmpty()) {
            return Stream.of(new MailboxQuery(grant.organization(), Optional.empty()));
        }
        return (asked.isEmpty() ? grant.processCodes() : asked)
                .stream()
                        .filter(code -> grant.covers(grant.organization(), code))
                        .map(code -> new MailboxQuery(grant.organization(), Optional.of(code)));
    }
}
