package relais.portal.account;

import relais.portal.FieldFaults;
import relais.portal.View;

/** The deletion of the account, confirmed by its password. */
public record DeletionPage(FieldFaults faults) implements View {

    @Override
    public String template() {
        return "deletion";
    }

    @Override
    public String title() {
        return "Supprimer mon compte";
    }
}
