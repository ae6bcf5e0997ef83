package relais.domain.subscription;

import org.jspecify.annotations.Nullable;

/** Who acts technically for a subscriber: a person, or the editor of its software. */
public sealed interface DelegationActor permits Contact, Editor {
    /** Null where none is known; an editor has none. */
    @Nullable
    String email();

    /** What the wire leaves out of a person is kept as long as the address is the same. */
    DelegationActor over(DelegationActor present);
}
