package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.login.Portal.ELSEWHERE;
import static relais.domain.login.Portal.OFFICE;
import static relais.domain.login.Portal.PASSWORD;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Role;
import relais.domain.account.SecondFactor;

/** Is wanted of every administrator; a code opens once, and so does a recovery code. */
@Promise("HUB-82")
final class A_second_factor {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

    @ParameterizedTest
    @EnumSource
    void is_enrolled_at_the_first_login_of_every_administrator_and_of_nobody_else(Role role) {
        var organization =
                role.isOf(OrganizationType.SI) ? MAIRIE_DE_LYON : role.isOf(OrganizationType.OSL) ? DILA : DINUM;
        var person = portal.member(karim(), organization, role);

        var visit = portal.recognise.recognise(portal.enter(person));

        if (role.isAdministrator()) {
            assertThat(visit).isEqualTo(new Visit.SecondFactorToEnrol());
        } else {
            assertThat(visit).isInstanceOf(Visit.Recognised.class);
        }
    }

    @Test
    void once_enrolled_lets_its_owner_in_and_gives_ten_recovery_codes() {
        var password = portal.enter(jeanne);

        var enrolled = portal.enrol(password);

        assertThat(portal.visitor(enrolled.session()).accountId()).isEqualTo(jeanne.id());
        assertThat(portal.recognise.recognise(password)).isEqualTo(new Visit.LoggedOut());
        assertThat(enrolled.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(portal.now(jeanne).secondFactor().recoveryHashes())
                .doesNotContainAnyElementsOf(enrolled.recoveryCodes());
    }

    @Test
    void that_was_only_offered_is_another_once_the_password_changed() {
        var seen = portal.offerSecondFactor.offer(portal.enter(jeanne)).orElseThrow();

        portal.askForLink.ask(jeanne.email().value(), LinkKind.NEW_PASSWORD, OFFICE);
        portal.choosePassword.choose(portal.tokenMailed(jeanne, LinkKind.NEW_PASSWORD), PASSWORD);

        var offered = portal.offerSecondFactor.offer(portal.enter(jeanne)).orElseThrow();
        assertThat(offered.secret()).isNotEqualTo(seen.secret());
    }

    @Test
    void is_wanted_after_the_password_at_each_login() {
        portal.enrol(portal.enter(jeanne));
        portal.hub.clock.advance(Duration.ofMinutes(2));

        var session = portal.enter(jeanne);

        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.SecondFactorWanted());
        var passed = passed(prove(session, portal.code(jeanne)));
        assertThat(portal.visitor(passed.session()).accountId()).isEqualTo(jeanne.id());
        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.LoggedOut());
    }

    @Test
    void takes_no_code_twice_nor_an_older_one() {
        portal.enrol(portal.enter(jeanne));
        portal.hub.clock.advance(Duration.ofMinutes(2));
        var older = portal.code(jeanne);
        portal.hub.clock.advance(Duration.ofSeconds(30));
        var code = portal.code(jeanne);
        passed(prove(portal.enter(jeanne), code));

        var session = portal.enter(jeanne);

        assertThat(prove(session, code)).isEqualTo(new SecondFactorProof.WrongCode());
        assertThat(prove(session, older)).isEqualTo(new SecondFactorProof.WrongCode());
    }

    @Test
    void that_is_lost_is_replaced_by_each_recovery_code_once_however_it_is_typed() {
        var codes = portal.enrol(portal.enter(jeanne)).recoveryCodes();
        var typed = " " + codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');

        var passed = passed(prove(portal.enter(jeanne), typed));

        assertThat(passed.recoveryCodesLeft()).isEqualTo(9);
        portal.visitor(passed.session());
        assertThat(prove(portal.enter(jeanne), codes.getFirst())).isEqualTo(new SecondFactorProof.WrongCode());
    }

    @Test
    void is_not_guessed_and_its_owner_is_not_hindered_where_they_usually_are() {
        portal.enrol(portal.enter(jeanne));
        portal.hub.clock.advance(Duration.ofMinutes(2));
        passed(prove(portal.enter(jeanne), portal.code(jeanne)));
        portal.hub.clock.advance(Duration.ofMinutes(2));
        var session = portal.enter(jeanne);

        var proofs = IntStream.range(0, 200)
                .mapToObj(i -> portal.proveSecondFactor.prove(session, "00000" + i, "198.51.100." + i))
                .toList();

        assertThat(proofs).filteredOn(new SecondFactorProof.WrongCode()::equals).hasSize(100);
        assertThat(portal.proveSecondFactor.prove(session, portal.code(jeanne), ELSEWHERE))
                .isInstanceOf(SecondFactorProof.SlowDown.class);
        passed(prove(session, portal.code(jeanne)));
    }

    @Test
    void is_asked_at_the_next_click_of_an_agent_who_is_appointed_administrator() {
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var session = portal.enter(karim);
        portal.visitor(session);

        portal.hub.ledger.write(tables -> portal.appointments.appoint(
                tables, karim.person(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of(), "DataPass"));

        assertThat(portal.recognise.recognise(session)).isEqualTo(new Visit.SecondFactorToEnrol());
    }

    @Test
    void is_offered_the_same_until_confirmed_and_then_no_more() {
        var session = portal.enter(jeanne);
        var offer = portal.offerSecondFactor.offer(session);

        assertThat(portal.offerSecondFactor.offer(session)).isEqualTo(offer);
        assertThat(offer.orElseThrow().address()).startsWith("otpauth://totp/Relais:jeanne.");
        assertThat(portal.confirmSecondFactor.confirm(session, "abcdef", OFFICE))
                .isEqualTo(new SecondFactorProof.WrongCode());

        var enrolled = portal.enrol(session);
        assertThat(portal.offerSecondFactor.offer(enrolled.session())).isEmpty();
    }

    @Test
    @Promise("HUB-82")
    void has_a_secret_that_is_kept_sealed_for_its_account_alone() {
        var session = portal.enter(jeanne);
        var secret = portal.offerSecondFactor.offer(session).orElseThrow().secret();
        portal.enrol(session);

        var kept = portal.now(jeanne).secondFactor().secret();

        assertThat(kept).doesNotContain(secret);
        assertThat(portal.seals.open(jeanne.id(), kept)).isEqualTo(secret);
    }

    @Test
    @Promise("HUB-82")
    void kept_in_clear_before_there_were_seals_is_taken_and_sealed() {
        portal.enrol(portal.enter(jeanne));
        portal.hub.clock.advance(Duration.ofMinutes(2));
        var sealed = portal.now(jeanne).secondFactor();
        var clear = new SecondFactor(
                portal.seals.open(jeanne.id(), sealed.secret()), true, sealed.lastStep(), sealed.recoveryHashes());
        portal.hub.ledger.write(
                tables -> tables.accounts().update(portal.now(jeanne).withSecondFactor(clear)));

        passed(prove(portal.enter(jeanne), portal.code(jeanne)));

        assertThat(portal.now(jeanne).secondFactor().secret()).isEqualTo(sealed.secret());
    }

    @Test
    void is_replaced_by_who_still_has_it() {
        portal.enrol(portal.enter(jeanne));
        assertThat(portal.hub.queue.submitted()).as("told by mail at once").hasSize(1);
        portal.hub.clock.advance(Duration.ofMinutes(2));
        var replace = new ReplaceSecondFactor(
                portal.hub.ledger,
                portal.proveSecondFactor,
                portal.sessions,
                portal.hub.handOnMails,
                portal.hub.ids,
                portal.hub.clock);
        var session = portal.enter(jeanne);
        assertThat(replace.replace(session, "000000", OFFICE)).isEqualTo(new SecondFactorProof.WrongCode());

        var passed = passed(replace.replace(session, portal.code(jeanne), OFFICE));

        assertThat(portal.hub.queue.submitted()).hasSizeGreaterThan(1);
        assertThat(portal.recognise.recognise(passed.session())).isEqualTo(new Visit.SecondFactorToEnrol());
        portal.visitor(portal.enrol(passed.session()).session());
    }

    @Test
    void is_proved_by_nobody_without_the_password() {
        portal.enrol(portal.enter(jeanne));

        assertThat(prove(new OpaqueToken("deviné"), portal.code(jeanne))).isEqualTo(new SecondFactorProof.LoggedOut());
    }

    private SecondFactorProof prove(OpaqueToken session, String code) {
        return portal.proveSecondFactor.prove(session, code, OFFICE);
    }

    private static SecondFactorProof.Passed passed(SecondFactorProof proof) {
        assertThat(proof).isInstanceOf(SecondFactorProof.Passed.class);
        return (SecondFactorProof.Passed) proof;
    }
}
