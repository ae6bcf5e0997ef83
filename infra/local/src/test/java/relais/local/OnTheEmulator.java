package relais.local;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A replay through the deployed template: API Gateway, Lambda and SQS of the cloud's emulator. */
@EnabledIfEnvironmentVariable(
        named = DeployedHub.ENDPOINT,
        matches = ".+",
        disabledReason = "infra/emulators/cloud/deployed.sh starts an emulator, or is told of one")
interface OnTheEmulator extends Replay {
    @Override
    default Home hub() {
        return DeployedHub.shared();
    }
}
