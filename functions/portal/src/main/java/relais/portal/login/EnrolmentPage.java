package relais.portal.login;

import relais.domain.login.OfferSecondFactor.Offer;
import relais.portal.FieldFaults;
import relais.portal.View;

/** The enrolment of an authenticator, by the picture or by the written secret. */
public record EnrolmentPage(Offer offer, FieldFaults faults) implements View {

    @Override
    public String template() {
        return "enrolment";
    }

    @Override
    public String title() {
        return "Protéger votre compte par un second facteur";
    }

    public QrCode picture() {
        return QrCode.of(offer.address());
    }

    /** In groups of four, for typing. */
    public String spacedSecret() {
        return offer.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
