package relais.portal.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Right;
import relais.domain.process.Process;
import relais.portal.Form;

/** The matrix of rights, one line for each démarche: none, consult or treat. */
public record RightsFields(List<Process> processes, Map<String, Right> rights) {

    public RightsFields {
        processes = List.copyOf(processes);
        rights = Map.copyOf(rights);
    }

    /** Reads only the démarches that the page shows. */
    static Map<String, Right> read(Form form, List<Process> processes) {
        var rights = new HashMap<String, Right>();
        for (var process : processes) {
            switch (form.text(name(process.code()))) {
                case "consulter" -> rights.put(process.code(), Right.CONSULT);
                case "traiter" -> rights.put(process.code(), Right.TREAT);
                default -> {} // none ticked is none given
            }
        }
        return rights;
    }

    public static String name(String processCode) {
        return "droit-" + processCode;
    }

    public @Nullable Right of(Process process) {
        return rights.get(process.code());
    }
}
