package relais.portal.login;

import relais.domain.login.OfferSecondFactor.Offer;
import relais.portal.FieldFaults;
import relais.portal.View;

/** An authenticator is to be given its secret, by the picture or by hand. */
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

    /** In groups of four, to be typed. */
    public String spacedSecret() {
        return offer.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
