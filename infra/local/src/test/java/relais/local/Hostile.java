package relais.local;

import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Hostile values for a place in a request, chosen by a seeded generator, one byte a character. */
final class Hostile {
    private static final int ONE_IN = 40;
    private static final int MANY_DIGITS = 1_000_000;

    /** Between the quotes of a JSON string. */
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "\\n",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udc00\\ud800",
            "a\\udfff",
            "\\ufeff",
            "\\uffff",
            "\\u202e",
            "\\u0085",
            "\\u001b",
            "\\u007f",
            "\u00c0\u0080",
            "\u00e0\u0080\u00af",
            "\u00ed\u00a0\u0080",
            "\u00f8\u0088\u0080\u0080\u0080",
            "\u00c3",
            "\u00ff\u00fe",
            "\u00f0\u009f\u00a6\u0086",
            "\0",
            "\n",
            "\\x",
            "\\u12",
            "' OR 1=1 --",
            "${jndi:ldap://x}",
            "<script>",
            "%00",
            "../../etc/passwd",
            "2024-02-30T25:61:61Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999Z",
            "2024-07-04T08:54:15.438+00:00",
            "9999-12-31T23:59:59.999+18:00",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "SI-x-y",
            "SI-00000000000000-00000",
            "00000000000000",
            "a@b",
            "a@b.c",
            "\\\"@\\\".fr",
            "x@y.example;",
            "DONE",
            "ARCHIVED",
            "PORTAIL",
            "Suspendu",
            "application/pdf",
            "*/*",
            "=cmd|' /C calc'!A0",
            "null",
            "0",
            "-1",
            "I",
            "s");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "{\"\":null}",
            "0",
            "-0",
            "-1",
            "0.5",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "9223372036854775807",
            "9223372036854775808",
            "2147483648",
            "1E2147483648",
            "1.0",
            "01",
            "NaN",
            "Infinity",
            "0x10",
            "\"",
            "",
            "'a'",
            "undefined",
            "[1,]",
            "{\"a\":1,\"a\":2}");

    /** Where characters are percent-encoded. */
    private static final List<String> ENCODED = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            "%0a",
            "%0d%0a",
            "%ff",
            "%c0%80",
            "%c0%ae",
            "%ed%a0%80",
            "%e0%80%af",
            "%f8%88%80%80%80",
            "%",
            "%z",
            "%zz",
            "%1",
            "%u0041",
            "%25%30%30",
            "..",
            "%2e%2e",
            "..%2f..",
            ".",
            "~",
            "%2f",
            "%5c",
            ";a=b",
            "a;b",
            "%3f",
            "%23",
            "%26",
            "%3d",
            "+",
            "*",
            "%C3%A9",
            "\u00c3\u00a9",
            "\u00ff",
            "%F0%9F%A6%86",
            "%EF%BB%BF",
            "%E2%80%8B",
            "'",
            "%22",
            "%3Cscript%3E",
            "{}",
            "{id}",
            "|",
            "^",
            "`",
            "\\",
            "[",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "migrate",
            "invitation",
            "true",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "SI-21920023500014-92023",
            "SI-x-y",
            "asc(x)",
            "desc(",
            "a,b,,c",
            ",",
            "2024-02-30");

    private static final List<String> HEADERS = List.of(
            "",
            " ",
            "\u00ff",
            "\u00c3\u00a9",
            "\u00c0\u0080",
            "\u00ed\u00a0\u0080",
            "\t",
            "a,b",
            "\"",
            "\"unterminated",
            ";",
            "=",
            "*",
            "*/*;q=x",
            "text/html",
            "application/json; charset=nonsense",
            "application/json;charset=UTF-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text",
            "/",
            "a/b/c",
            "application/",
            "\u00e9/\u00e8",
            "0",
            "-1",
            "99999999999999999999",
            "PATCH",
            "patch",
            "PUT",
            "GET",
            "TRACE",
            "bytes=0-1",
            "bytes=-1,9-2",
            "null",
            "http://ailleurs.example",
            "%00",
            "Basic",
            "Basic !!!",
            "Basic OnA=",
            "Basic AA==",
            "Basic Og==",
            "Bearer",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "sha-256=",
            "sha-256=AAAA",
            "gzip",
            "identity;q=0",
            "en-\u00ff",
            "W/\"x\"",
            "\0",
            "a\0b",
            "\u0001",
            "\u007f");

    private static final List<String> CLAIMS = List.of(
            "\"x\\u0000\"",
            "\"\\ud800\"",
            "\"\"",
            "\" \"",
            "7",
            "-1",
            "0.5",
            "1e400",
            "1e18",
            "99999999999999999999",
            "true",
            "null",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[7]",
            "{\"a\":{}}",
            "\"relais\"",
            "[\"relais\",\"x\"]",
            "\"OSL SI ADMIN\"",
            "\"ROOT\"",
            "[{\"org\":7,\"processes\":[]}]",
            "[{\"org\":\"SI-21920023500014-9\\u0000\",\"processes\":[]}]",
            "[{\"org\":\"SI-21920023500014-92023\",\"processes\":[null]}]",
            "[{\"org\":\"SI-21920023500014-92023\",\"processes\":[\"\\u0000\"]}]");

    private final RandomGenerator random;

    Hostile(RandomGenerator random) {
        this.random = random;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A value of a JSON object, or something that pretends to be one. */
    byte[] json() {
        if (random.nextInt(ONE_IN) == 0) {
            return latin1(oneOf(List.of(
                    "9".repeat(MANY_DIGITS),
                    "[".repeat(1_000) + "]".repeat(1_000),
                    "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                    "[" + "{},".repeat(2_000) + "{}]",
                    "[" + "\"x\",".repeat(2_000) + "\"x\"]",
                    "\"" + "x".repeat(100_000) + "\"",
                    "\"" + "\\u0000".repeat(10_000) + "\"")));
        }
        return switch (random.nextInt(4)) {
            case 0 -> latin1(oneOf(VALUES));
            case 1 -> latin1("\"" + "x".repeat(oneOf(List.of(1, 11, 51, 101, 256, 321, 5_000))) + "\"");
            default -> latin1("\"" + oneOf(STRINGS) + "\"");
        };
    }

    /** Instead of the whole of a JSON body. */
    byte[] body(byte[] sound) {
        var text = new String(sound, StandardCharsets.UTF_8);
        return switch (random.nextInt(9)) {
            case 0 ->
                latin1(oneOf(List.of(
                        "",
                        " ",
                        "\n",
                        "\r\n\t ",
                        "\0",
                        " \0 ",
                        "\u00ef\u00bb\u00bf",
                        "\u00ef\u00bb\u00bf \n",
                        "\u00fe\u00ff")));
            case 1 ->
                text.getBytes(Charset.forName(oneOf(List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"))));
            case 2 ->
                (oneOf(List.of("\uFEFF", " \uFEFF", "\uFEFF\uFEFF", "\u3000")) + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> text.replaceFirst("[{]", "{\"\\\\u0000\":\"\\\\u0000\",").getBytes(StandardCharsets.UTF_8);
            case 4 ->
                latin1(oneOf(
                        List.of("[]", "[{}]", "[[[]]]", "null", "true", "0", "\"x\"", "{}", "{} {}", "[", "{\"a\"")));
            case 5 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 6 -> latin1(oneOf(List.of("[", "{\"a\":")).repeat(oneOf(List.of(49, 51, 2_000))));
            case 7 -> (text + oneOf(List.of(" ", "\n", "x", "{}", "\0", ","))).getBytes(StandardCharsets.UTF_8);
            default -> flipped(sound);
        };
    }

    private byte[] flipped(byte[] sound) {
        var bytes = sound.clone();
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A JSON body with one of its values replaced. */
    byte[] with(byte[] sound) {
        var node = PartnerSoftware.json(new String(sound, StandardCharsets.UTF_8));
        var written = new ByteArrayOutputStream();
        new Writer(written, random.nextInt(places(node)), json()).write(node);
        return written.toByteArray();
    }

    private static int places(JsonNode node) {
        var places = 1;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                places += places(entry.getValue());
            }
        } else if (node.isArray()) {
            for (var item : node.values()) {
                places += places(item);
            }
        }
        return places;
    }

    String encoded() {
        return random.nextInt(ONE_IN) == 0 ? "a".repeat(oneOf(List.of(101, 321, 10_001, 70_000))) : oneOf(ENCODED);
    }

    String header() {
        return random.nextInt(ONE_IN) == 0 ? "a".repeat(oneOf(List.of(51, 300, 9_000, 70_000))) : oneOf(HEADERS);
    }

    /** As JSON. */
    String claim() {
        return random.nextInt(ONE_IN) == 0
                ? oneOf(List.of(
                        "[".repeat(4_000) + "]".repeat(4_000), "\"" + "x".repeat(20_000) + "\"", "9".repeat(20_000)))
                : oneOf(CLAIMS);
    }

    private static byte[] latin1(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes a node unchanged except for one value. */
    private static final class Writer {
        private final ByteArrayOutputStream to;
        private final int place;
        private final byte[] instead;
        private int at;

        Writer(ByteArrayOutputStream to, int place, byte[] instead) {
            this.to = to;
            this.place = place;
            this.instead = instead;
        }

        void write(JsonNode node) {
            if (at++ == place) {
                to.writeBytes(instead);
                at += places(node) - 1;
            } else if (node.isObject()) {
                var separator = "{";
                for (Map.Entry<String, JsonNode> entry : node.entries()) {
                    text(separator + quoted(entry.getKey()) + ":");
                    write(entry.getValue());
                    separator = ",";
                }
                text(separator.equals("{") ? "{}" : "}");
            } else if (node.isArray()) {
                var separator = "[";
                for (var item : node.values()) {
                    text(separator);
                    write(item);
                    separator = ",";
                }
                text(separator.equals("[") ? "[]" : "]");
            } else {
                text(node.isString() ? quoted(node.getStringValue()) : String.valueOf(node.getValue()));
            }
        }

        private void text(String text) {
            to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
    }
}
