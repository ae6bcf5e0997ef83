package relais.domain.journal;

import java.util.UUID;

/** The author of an access, a person on the portal or a piece of software on the API. */
public sealed interface Actor {

    /** A person, who has no name here once the account is erased (HUB-37). */
    record Person(UUID accountId) implements Actor {}

    record Software(String clientId) implements Actor {}
}
