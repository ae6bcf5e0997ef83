package relais.local;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A replay through the deployed template: API Gateway, Lambda and SQS of the cloud's emulator. */
@EnabledIfEnvironmentVariable(
        named = DeployedHub.EMULATOR_PORT,
        matches = "\\d+",
        disabledReason = "infra/emulators/cloud/prove.sh starts the emulator, and says where")
interface OnTheEmulator extends Replay {
    @Override
    default Home hub() {
        return DeployedHub.shared();
    }
}
