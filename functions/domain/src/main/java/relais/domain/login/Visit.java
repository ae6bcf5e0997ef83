package relais.domain.login;

import java.util.List;
import relais.domain.account.Suspension;
import relais.domain.account.Visitor;
import relais.domain.person.Person;
import relais.domain.terms.Terms;

/** The visitor of a request, or the next step needed to identify one. */
public sealed interface Visit {

    record Recognised(Visitor visitor) implements Visit {}

    /** The password was right; the authenticator's code or a recovery code is wanted. */
    record SecondFactorWanted() implements Visit {}

    /** The person administers and must have a second factor, but has none yet. */
    record SecondFactorToEnrol() implements Visit {}

    /** A version of the terms is in force that the person has not agreed to. */
    record TermsToAccept(Visitor visitor, Terms terms) implements Visit {}

    /** @param helpers the administrators who can be asked; empty if only the operator can reactivate */
    record Suspended(Suspension suspension, List<Person> helpers) implements Visit {}

    /** There is no session, or it is over. */
    record LoggedOut() implements Visit {}
}
