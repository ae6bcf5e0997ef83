package relais.domain.login;

import java.util.List;
import relais.domain.account.Suspension;
import relais.domain.account.Visitor;
import relais.domain.person.Person;
import relais.domain.terms.Terms;

/** Who is behind a request, or what is to be done before that is known. */
public sealed interface Visit {

    record Recognised(Visitor visitor) implements Visit {}

    /** The password was right: the code of the authenticator, or a recovery code. */
    record SecondFactorWanted() implements Visit {}

    /** Whoever administers has a second factor, and this person has none yet. */
    record SecondFactorToEnrol() implements Visit {}

    /** A version that the person has not agreed to is in force. */
    record TermsToAccept(Visitor visitor, Terms terms) implements Visit {}

    /** @param helpers the administrators who can be asked; none where only the operator can */
    record Suspended(Suspension suspension, List<Person> helpers) implements Visit {}

    /** No session, or one that is over. */
    record LoggedOut() implements Visit {}
}
