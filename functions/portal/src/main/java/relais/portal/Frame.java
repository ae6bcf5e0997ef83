package relais.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.login.Visit;
import relais.domain.wording.AdministrationName;

/** The common part of all pages. */
public record Frame(PageRequest asked, View view) {

    /** An entry of the menu. */
    public record MenuEntry(String path, String words) {}

    /** The window's title, which starts with the fault so that a screen reader says it first. */
    public String title() {
        return (view.faults().isEmpty() ? "" : "Erreur : ") + view.title() + " – Relais";
    }

    public String file(String name) {
        return "/portail/statique/" + StaticFiles.VERSION + "/" + name;
    }

    public String formToken() {
        return asked.formToken();
    }

    /** The page asked for before the login, if any. */
    public Optional<String> suite() {
        return asked.suite();
    }

    /** The confirmation of the form just sent, if this page follows it. */
    public Optional<Notice> notice() {
        return asked.notice();
    }

    /** The logged-in visitor, if any. */
    public Optional<Visitor> visitor() {
        return asked.visit() instanceof Visit.Recognised(var visitor) ? Optional.of(visitor) : Optional.empty();
    }

    /** The administration for which the visitor acts, for the heading; empty before the login is complete. */
    public String organization() {
        return visitor()
                .map(visitor -> AdministrationName.of(visitor.organization(), visitor.organizationName())
                        .shown())
                .orElse("");
    }

    /** True if there is a session to leave, complete or not. */
    public boolean isInside() {
        return !(asked.visit() instanceof Visit.LoggedOut);
    }

    /** The pages open to the visitor. */
    public List<MenuEntry> menu() {
        var menu = new ArrayList<MenuEntry>();
        visitor().ifPresent(visitor -> {
            menu.add(new MenuEntry("/portail", "Accueil"));
            if (PortalPolicy.offers(visitor, Permission.CONSULT_CASES)) {
                menu.add(new MenuEntry("/portail/teledossiers", "Télédossiers"));
            }
            if (PortalPolicy.offers(visitor, Permission.SEE_PEOPLE)) {
                menu.add(new MenuEntry("/portail/agents", "Agents"));
            }
            if (PortalPolicy.offers(visitor, Permission.CHANGE_SUBSCRIPTIONS)) {
                menu.add(new MenuEntry("/portail/abonnements", "Abonnements"));
            }
            if (WelcomePage.seesOwnAccesses(visitor)) {
                menu.add(new MenuEntry("/portail/acces", "Accès"));
            }
            if (PortalPolicy.offersAnywhere(visitor, Permission.SEE_PEOPLE)) {
                menu.add(new MenuEntry("/portail/operateur/administrations", "Administrations"));
                menu.add(new MenuEntry("/portail/operateur/sans-administrateur", "Sans administrateur"));
                menu.add(new MenuEntry("/portail/operateur/datapass", "DataPass"));
                menu.add(new MenuEntry("/portail/operateur/antivirus", "Antivirus"));
            }
            menu.add(new MenuEntry("/portail/mon-compte", "Mon compte"));
        });
        return menu;
    }

    /** The pages above this one, the first of them the home; empty on the home itself. */
    public List<MenuEntry> trail() {
        if (asked.path().equals("/portail") || asked.path().equals("/portail/")) {
            return List.of();
        }
        var trail = new ArrayList<MenuEntry>();
        trail.add(new MenuEntry("/portail", "Accueil"));
        menu().stream()
                .filter(entry ->
                        !entry.path().equals("/portail") && asked.path().startsWith(entry.path() + "/"))
                // A form sent below its page answers with that page.
                .filter(entry -> !entry.words().equals(view.title()))
                .forEach(trail::add);
        return trail;
    }

    public boolean isAt(String path) {
        return asked.path().equals(path)
                || !path.equals("/portail") && asked.path().startsWith(path + "/");
    }
}
