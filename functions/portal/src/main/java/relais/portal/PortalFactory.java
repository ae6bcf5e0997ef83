package relais.portal;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import relais.domain.login.PasswordRule;
import relais.domain.login.Session;
import relais.domain.terms.TermsOfUse;

/** Makes the portal's promises and its publisher's details from the configuration. */
@Factory
final class PortalFactory {

    @Singleton
    Publisher publisher(
            @Value("${relais.legal.publisher:}") String name,
            @Value("${relais.legal.director:}") String director,
            @Value("${relais.legal.host:}") String host,
            @Value("${relais.contact.support:}") String support,
            @Value("${relais.contact.accessibility:}") String accessibility,
            @Value("${relais.contact.personal-data:}") String personalData) {
        return new Publisher(name, director, host, support, accessibility, personalData);
    }

    @Singleton
    Session.Policy sessionPolicy() {
        return Session.Policy.HUBEE;
    }

    @Singleton
    PasswordRule passwordRule() {
        return PasswordRule.HUBEE;
    }

    @Singleton
    TermsOfUse termsOfUse() {
        return TermsOfUse.ofTheHub();
    }
}
