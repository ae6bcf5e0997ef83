package relais.portal.subscription;

import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.people.TypedPerson;

/** The technical delegate of a subscription, as typed. */
public record TypedDelegate(String firstName, String lastName, String email) {

    static final TypedDelegate NOBODY = new TypedDelegate("", "", "");

    static TypedDelegate of(Form form) {
        return new TypedDelegate(form.text("prenom"), form.text("nom"), form.text("email"));
    }

    public boolean isTyped() {
        return !equals(NOBODY);
    }

    FieldFaults faults() {
        var faults = TypedPerson.ofNames(firstName, lastName);
        return EmailAddress.read(email).isPresent()
                ? faults
                : faults.and("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
    }

    /** To be called only without faults. */
    Person person() {
        return new Person(
                firstName, lastName, null, null, EmailAddress.read(email).orElseThrow());
    }
}
