package relais.local;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.emulators.DeclaredFunction;
import relais.emulators.EmbeddedServices;
import relais.emulators.lambda.FunctionPackage;
import relais.emulators.lambda.JreImage;
import relais.tokens.SigningKeys;

/**
 * Makes the zips that template.yaml deploys. The AOT cache of each function is trained in one real télédossier, which
 * is then repeated with nothing but the caches allowed.
 */
final class PackFunctions {
    private static final Path ROOT = Path.of("..", "..");
    private static final Logger LOG = LoggerFactory.getLogger(PackFunctions.class);

    private final Map<String, FunctionPackage> packages = new TreeMap<>();

    private PackFunctions() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        new PackFunctions().pack();
    }

    private void pack() throws IOException, InterruptedException {
        assemble();
        try (var services = EmbeddedServices.startTransient()) {
            // an interrupted build leaves no database behind
            Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
            EmbeddedServices.becomeDefaultCredentials();
            var variables = new FunctionVariables(services, SigningKeys.generate(), TrainingJourney.DATAPASS_SECRET);
            var credentials = seeded(variables);
            LOG.info("training");
            try (var gateway = LambdaGateway.start(
                    function -> packageOf(function).training(function.handler(), variables.of(function)))) {
                new TrainingJourney(gateway, credentials).play();
            }
            LOG.info("training done: the same again, from the caches alone");
            try (var gateway = LambdaGateway.start(
                    function -> packageOf(function).trained(function.handler(), variables.of(function)))) {
                new TrainingJourney(gateway, credentials).play().sendMails(services);
            }
        }
        zip();
    }

    private void assemble() throws IOException {
        var jre = JreImage.link(Path.of("target", "jre"));
        for (var function : DeclaredFunction.all()) {
            if (!packages.containsKey(function.module())) {
                var folder = ROOT.resolve(function.zip()).resolveSibling("lambda");
                packages.put(
                        function.module(),
                        new FunctionPackage(folder).assemble(jre, ROOT.resolve("infra/emulators/lambda/bootstrap")));
            }
        }
    }

    private FunctionPackage packageOf(DeclaredFunction function) {
        return packages.get(function.module());
    }

    private static Credentials seeded(FunctionVariables variables) throws IOException {
        var folder = Files.createTempDirectory("relais-training");
        try (var context = ApplicationContext.run(variables.properties())) {
            return context.getBean(DemonstrationData.class).load(folder.resolve("credentials.json"));
        }
    }

    private void zip() throws IOException {
        for (var function : DeclaredFunction.all()) {
            var done = packages.remove(function.module());
            if (done != null) {
                var zip = ROOT.resolve(function.zip());
                done.zip(zip);
                LOG.info(
                        "{}: {} MB, {} MB unzipped",
                        zip.getFileName(),
                        Files.size(zip) >> 20,
                        done.unzippedBytes() >> 20);
            }
        }
    }
}
