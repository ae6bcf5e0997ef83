package relais.domain.login;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The base 32 encoding of authenticators (RFC 4648, without padding). */
public final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var each : bytes) {
            buffer = buffer << Byte.SIZE | each & 0xFF;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(DIGITS.charAt(buffer >> held & 0x1F));
            }
            buffer &= 0xFF;
        }
        return held == 0
                ? text.toString()
                : text.append(DIGITS.charAt(buffer << BITS - held & 0x1F)).toString();
    }

    /** @throws IllegalArgumentException if a character is no digit of base 32 */
    public static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var held = 0;
        for (var each : text.toUpperCase(Locale.ROOT).toCharArray()) {
            var digit = DIGITS.indexOf(each);
            if (digit < 0) {
                throw new IllegalArgumentException("not in base 32");
            }
            buffer = buffer << BITS | digit;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
