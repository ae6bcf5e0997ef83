package relais.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Role;
import relais.domain.login.Portal;
import relais.domain.login.RecogniseVisitor;
import relais.domain.login.Visit;
import relais.domain.terms.AcceptTerms.Acceptance;

/** Are agreed to by each person, version by version, and asked again when they change. */
@Promise("HUB-79")
final class The_terms_of_use {
    private final Portal portal = new Portal();
    private final Terms first = new Terms("1", portal.hub.clock.instant(), "Un.");
    private final Terms second = new Terms("2", portal.hub.clock.instant().plus(Duration.ofMinutes(10)), "Deux.");
    private final TermsOfUse terms = new TermsOfUse(List.of(first, second));
    private final RecogniseVisitor recognise =
            new RecogniseVisitor(portal.hub.ledger, portal.sessions, terms, portal.hub.clock);
    private final AcceptTerms accept = new AcceptTerms(portal.hub.ledger, terms, portal.hub.clock);

    @Test
    void are_asked_before_anything_else_and_once() {
        var session = portal.enter(portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT));
        var visit = (Visit.TermsToAccept) recognise.recognise(session);
        assertThat(visit.terms()).isEqualTo(first);

        assertThat(accept.accept(visit.visitor(), "1")).isEqualTo(new Acceptance.Accepted());

        assertThat(recognise.recognise(session)).isInstanceOf(Visit.Recognised.class);
    }

    @Test
    void are_asked_again_at_the_first_click_after_they_changed() {
        var session = portal.enter(portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT));
        var visit = (Visit.TermsToAccept) recognise.recognise(session);
        accept.accept(visit.visitor(), "1");

        portal.hub.clock.advance(Duration.ofMinutes(10));

        var again = (Visit.TermsToAccept) recognise.recognise(session);
        assertThat(again.terms()).isEqualTo(second);
        assertThat(accept.accept(visit.visitor(), "1")).isEqualTo(new Acceptance.Outdated(second));
    }

    @Test
    void of_the_hub_are_dated_and_in_french() {
        var hubs = TermsOfUse.ofTheHub().current(portal.hub.clock.instant());

        assertThat(hubs.version()).isEqualTo("2026-11-22");
        assertThat(hubs.text()).startsWith("## Ce que sont ces conditions").contains("suspendu", "supprimé");
    }
}
