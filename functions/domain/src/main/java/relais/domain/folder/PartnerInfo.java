package relais.domain.folder;

import org.jspecify.annotations.Nullable;

/** The software that deposited, from its request headers, each at most 50 characters. */
public record PartnerInfo(
        @Nullable String editorName,
        @Nullable String applicationName,
        @Nullable String softwareVersion) {
    public static final PartnerInfo NONE = new PartnerInfo(null, null, null);
    /** The portal, where agents have no software of their own. */
    public static final PartnerInfo OF_THE_PORTAL = new PartnerInfo("Relais", "Portail", null);
}
