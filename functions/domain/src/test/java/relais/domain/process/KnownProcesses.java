package relais.domain.process;

import static relais.domain.process.Status.IN_PROGRESS;
import static relais.domain.process.Status.REFUSED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import relais.domain.OrganizationId;
import relais.domain.organization.Partners;

/** Démarches as their operators wrote them. */
public final class KnownProcesses {
    public static final String PDF = "application/pdf";
    public static final String XML = "application/xml";
    public static final long MAX_SIZE = 1_000_000;

    /** Civil registry acts, sent by the DILA to towns. */
    public static final Process ETAT_CIVIL = process(
            "EtatCivil",
            "Demande d'acte d'état civil",
            Partners.DILA,
            Set.of("ActeEtatCivil-PDF", "ActeEtatCivil-XML"),
            EnumSet.allOf(Status.class));

    /** Electronic death certificates, sent by the DGS to towns; its table has neither REFUSED nor ADD_AWAITING. */
    public static final Process CERTDC = process(
            "CERTDC",
            "Certificat de décès électronique",
            Partners.DGS,
            Set.of("VA_CertificatdeDeces"),
            EnumSet.complementOf(EnumSet.of(REFUSED, Status.ADD_AWAITING)));

    /** A démarche that takes files of any type and whose table stops at IN_PROGRESS. */
    public static final Process CONTACT = process(
            "CAF-contact",
            "Coordonnées d'allocataire",
            Partners.DILA,
            Set.of("*"),
            EnumSet.range(Status.HUBEE_RECEIVED, IN_PROGRESS));

    public static final List<Process> ALL = List.of(ETAT_CIVIL, CERTDC, CONTACT);

    private KnownProcesses() {}

    private static Process process(
            String code, String name, OrganizationId osl, Set<String> types, Set<Status> statuses) {
        return new Process(code, name, osl, true, types, Set.of(PDF, XML), Set.of(PDF, XML), MAX_SIZE, statuses);
    }
}
