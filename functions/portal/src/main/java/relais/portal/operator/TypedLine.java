package relais.portal.operator;

import relais.domain.datapass.Catalogue.CatalogueLine;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.PageRequest;

/** A line of the catalogue as it was typed. */
public record TypedLine(String model, String scope, String process) {
    /** Chosen where the hub has nothing to do with a type. */
    public static final String NONE = "-";

    /** As a link of the page says it. */
    static TypedLine asked(PageRequest asked) {
        return new TypedLine(asked.query("type").strip(), asked.query("portee").strip(), "");
    }

    static TypedLine of(Form form) {
        return new TypedLine(form.text("type"), form.text("portee"), form.text("demarche"));
    }

    FieldFaults faults() {
        var faults = FieldFaults.NONE;
        if (model.isEmpty()) {
            faults = faults.and("type", "Indiquez le type de la demande.");
        }
        if (scope.isEmpty()) {
            faults = faults.and("portee", "Indiquez la portée, ou * pour toutes.");
        }
        return process.isEmpty() ? faults.and("demarche", "Choisissez la démarche.") : faults;
    }

    CatalogueLine line() {
        return new CatalogueLine(model, scope, process.equals(NONE) ? null : process);
    }
}
