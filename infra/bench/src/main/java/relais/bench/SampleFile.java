package relais.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One of the four real files of a death certificate, which go to two towns of the demonstration. */
record SampleFile(String name, String type, String mimeType, byte[] bytes) {
    private static final Path FOLDER = Path.of("functions", "domain", "src", "test", "resources", "samples", "CERTDC");

    static final List<SampleFile> ALL = List.of(
            of("DD.pdf", "DD_Certificatdedeces"),
            of("DD.xml", "DD_Certificatdedeces"),
            of("VA.pdf", "VA_CertificatdeDeces"),
            of("VA.xml", "VA_CertificatdeDeces"));

    /** The same files with other last bytes, so that no antivirus has read them before. */
    static List<SampleFile> others() {
        return ALL.stream().map(SampleFile::other).toList();
    }

    private SampleFile other() {
        var ending = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var copy = bytes.clone();
        System.arraycopy(ending, 0, copy, copy.length - ending.length, ending.length);
        return new SampleFile(name, type, mimeType, copy);
    }

    /** The JSON of a deposit under that number. */
    static String deposit(String number) {
        return """
                {"processCode":"CERTDC","externalId":"%1$s","applicant":{"firstName":"Zoé","lastName":"Lefèvre"},
                 "cases":[
                  {"externalId":"%1$s-01","recipient":{"type":"SI","companyRegister":"21920023500014","branchCode":"92023"}},
                  {"externalId":"%1$s-02","recipient":{"type":"SI","companyRegister":"21170300400014","branchCode":"17300"}}],
                 "attachments":[%2$s]}""".formatted(
                        number, ALL.stream().map(file -> file.declared(number)).collect(Collectors.joining(",")));
    }

    private String declared(String number) {
        return """
                {"fileName":"%1$s","type":"%2$s","size":%3$d,"mimeType":"%4$s","recipients":["%5$s-01","%5$s-02"]}""".formatted(name, type, bytes.length, mimeType, number);
    }

    private static SampleFile of(String end, String type) {
        try {
            var name = "ER20190860001_20190517_1512_" + end;
            var format = end.substring(end.indexOf('.') + 1);
            return new SampleFile(name, type, "application/" + format, Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
