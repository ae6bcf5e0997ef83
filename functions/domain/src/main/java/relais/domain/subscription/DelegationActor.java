package relais.domain.subscription;

import org.jspecify.annotations.Nullable;

/** The technical delegate of a subscriber, either a person or the editor of its software. */
public sealed interface DelegationActor permits Contact, Editor {
    /** The delegate's address; null if none is known, and always for an editor. */
    @Nullable
    String email();

    /** Keeps a person's present values that the wire leaves out if the address is the same. */
    DelegationActor over(DelegationActor present);
}
