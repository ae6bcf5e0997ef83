package relais.domain.organization;

import java.util.List;
import relais.domain.OrganizationId;

/** Administrations that tests deposit for and send to. */
public final class Partners {
    public static final OrganizationId DILA = OrganizationId.parse("OSL-13000918600011-75107");
    public static final OrganizationId DGS = OrganizationId.parse("OSL-11000024500017-75107");
    public static final OrganizationId MAIRIE_DE_LYON = OrganizationId.parse("SI-21690123100011-69123");
    public static final OrganizationId MAIRIE_DE_CLAMART = OrganizationId.parse("SI-21920023500014-92023");
    public static final OrganizationId MAIRIE_DE_METZ = OrganizationId.parse("SI-21570463800013-57463");
    public static final OrganizationId CD_DE_MOSELLE = OrganizationId.parse("SI-22570001000012-57-CD");
    public static final OrganizationId NOBODY = OrganizationId.parse("SI-99999999999999-99999");

    public static final List<Organization> ALL = List.of(
            new Organization(DILA, "Direction de l'information légale et administrative"),
            new Organization(DGS, "Direction générale de la santé"),
            new Organization(MAIRIE_DE_LYON, "Ville de Lyon"),
            new Organization(MAIRIE_DE_CLAMART, "Ville de Clamart"),
            new Organization(MAIRIE_DE_METZ, "Ville de Metz"),
            new Organization(CD_DE_MOSELLE, "Conseil départemental de la Moselle"));

    private Partners() {}
}
