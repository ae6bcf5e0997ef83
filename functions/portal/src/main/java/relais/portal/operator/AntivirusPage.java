package relais.portal.operator;

import relais.domain.process.Process;
import relais.domain.scan.LookAtAntivirus.AntivirusState;
import relais.domain.scan.LookAtAntivirus.Availability;
import relais.portal.View;

/** The state of the antivirus, and the démarches that accept files that it cannot read. */
public record AntivirusPage(AntivirusState seen) implements View {

    @Override
    public String template() {
        return "antivirus";
    }

    @Override
    public String title() {
        return "Antivirus";
    }

    public String path() {
        return Paths.ANTIVIRUS;
    }

    public boolean is(Availability availability) {
        return seen.availability() == availability;
    }

    public boolean acceptsEncrypted(Process process) {
        return seen.acceptingEncrypted().contains(process.code());
    }
}
