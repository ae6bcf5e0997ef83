package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A deposit as an operator's software would write it, with a new number each time. */
record TestFolder(String processCode, String number, List<String> recipients, List<File> files) {
    static final String CLAMART = "SI-21920023500014-92023";
    static final String LA_ROCHELLE = "SI-21170300400014-17300";
    private static final Path SAMPLES = Path.of("../../functions/domain/src/test/resources/samples");
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    record File(String name, String type, long size, String mimeType, byte[] bytes) {}

    /** A death certificate for two towns, with its four real files. */
    static TestFolder aDeathCertificate() {
        return new TestFolder(
                "CERTDC",
                number("DGS-CERTDC"),
                List.of(CLAMART, LA_ROCHELLE),
                List.of(
                        sample("CERTDC/ER20190860001_20190517_1512_DD.pdf", "DD_Certificatdedeces", "application/pdf"),
                        sample("CERTDC/ER20190860001_20190517_1512_DD.xml", "DD_Certificatdedeces", "application/xml"),
                        sample("CERTDC/ER20190860001_20190517_1512_VA.pdf", "VA_CertificatdeDeces", "application/pdf"),
                        sample(
                                "CERTDC/ER20190860001_20190517_1512_VA.xml",
                                "VA_CertificatdeDeces",
                                "application/xml")));
    }

    static TestFolder aSmallOne() {
        return new TestFolder(
                "CERTDC",
                number("DGS-CERTDC"),
                List.of(CLAMART),
                List.of(sample(
                        "CERTDC/ER20190860001_20190517_1512_DD.xml", "DD_Certificatdedeces", "application/xml")));
    }

    TestFolder with(File... others) {
        return new TestFolder(processCode, number, recipients, List.of(others));
    }

    String caseNumber(int index) {
        return number + "-%02d".formatted(index + 1);
    }

    String json() {
        var cases = new ArrayList<String>();
        for (var i = 0; i < recipients.size(); i++) {
            var parts = recipients.get(i).split("-", 3);
            cases.add("""
                    {"externalId":"%s","recipient":{"type":"%s","companyRegister":"%s","branchCode":"%s"}}""".formatted(caseNumber(i), parts[0], parts[1], parts[2]));
        }
        var addressed = cases.isEmpty() ? "" : numbers();
        var attachments = files.stream()
                .map(file -> """
                        {"fileName":"%s","type":"%s","size":%d,"mimeType":"%s","recipients":[%s]}""".formatted(file.name(), file.type(), file.size(), file.mimeType(), addressed))
                .collect(Collectors.joining(","));
        return """
                {"processCode":"%s","externalId":"%s","applicant":{"firstName":"Zoé","lastName":"Lefèvre"},
                 "cases":[%s],"attachments":[%s]}""".formatted(processCode, number, String.join(",", cases), attachments);
    }

    private String numbers() {
        var all = new String[recipients.size()];
        Arrays.setAll(all, i -> '"' + caseNumber(i) + '"');
        return String.join(",", all);
    }

    static String number(String prefix) {
        return prefix + "-" + Long.toString(NUMBERS.incrementAndGet(), Character.MAX_RADIX);
    }

    static File sample(String path, String type, String mimeType) {
        try {
            var bytes = Files.readAllBytes(SAMPLES.resolve(path));
            return new File(Path.of(path).getFileName().toString(), type, bytes.length, mimeType, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
