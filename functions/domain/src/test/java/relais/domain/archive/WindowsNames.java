package relais.domain.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of Windows for a name, written a second time, apart from the code that obeys them. */
final class WindowsNames {
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5",
            "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5",
            "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³");

    private WindowsNames() {}

    static List<String> faults(String name) {
        var faults = new ArrayList<String>();
        if (name.isEmpty()) {
            faults.add("empty");
        }
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || "\\/:*?\"<>|／＼".indexOf(name.charAt(i)) >= 0) {
                faults.add("forbidden at " + i);
            }
        }
        if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(".") || name.startsWith(" ")) {
            faults.add("dot or space at an end");
        }
        if (DEVICES.contains(name.split("\\.", -1)[0].strip().toUpperCase(Locale.ROOT))) {
            faults.add("device");
        }
        if (name.codePoints()
                .map(Character::getType)
                .anyMatch(type -> type == Character.FORMAT || type == Character.CONTROL)) {
            faults.add("invisible");
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            faults.add("not NFC");
        }
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 200) {
            faults.add("longer than 200 bytes");
        }
        if (!new String(bytes, StandardCharsets.UTF_8).equals(name)) {
            faults.add("half a character");
        }
        return faults;
    }
}
