package relais.portal;

import java.util.Map;
import java.util.TreeMap;
import relais.domain.account.Action;
import relais.domain.account.May;
import relais.domain.account.Right;
import relais.domain.account.Visitor;

/** What somebody who came in can do here. */
public record WelcomePage(Visitor visitor) implements View {

    @Override
    public String template() {
        return "welcome";
    }

    @Override
    public String title() {
        return "Bonjour " + visitor.person().fullName();
    }

    /** By démarche. */
    public Map<String, Right> rights() {
        return new TreeMap<>(visitor.place().rights());
    }

    public boolean seesPeople() {
        return May.offer(visitor, Action.SEE_PEOPLE);
    }

    public boolean setsSubscriptions() {
        return May.offer(visitor, Action.CHANGE_SUBSCRIPTIONS);
    }

    public boolean runsTheHub() {
        return May.offerAnywhere(visitor, Action.SEE_PEOPLE);
    }

    public boolean givesRights() {
        return May.offer(visitor, Action.CHANGE_RIGHTS);
    }

    public boolean handlesCases() {
        return May.offer(visitor, Action.CONSULT_CASES);
    }
}
