package relais.domain;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints what a failing order of tests is run again with. */
public final class SeedPrinted implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getConfigurationParameters()
                .get("junit.jupiter.execution.order.random.seed")
                .ifPresent(seed -> System.out.println("Order of the tests: -Drelais.seed=" + seed));
    }
}
