package relais.portal.migration;

import java.util.List;
import relais.domain.account.Visitor;
import relais.domain.migration.AgreeToMigration.Awaited;
import relais.portal.Dates;
import relais.portal.FieldFaults;
import relais.portal.View;

/** The agreements in force of the visitor's administration, and the form for another one. */
public record MigrationsPage(Visitor visitor, List<Awaited> awaited, String typed, FieldFaults faults) implements View {

    public MigrationsPage {
        awaited = List.copyOf(awaited);
    }

    @Override
    public String template() {
        return "migrations";
    }

    @Override
    public String title() {
        return "Reprendre les télédossiers d’une autre administration";
    }

    /** The end of the agreement's validity. */
    public String until(Awaited each) {
        return Dates.moment(each.agreement().endsAt());
    }
}
