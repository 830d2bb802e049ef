package io.frontrow.acceptance;

import io.quarkiverse.cucumber.CucumberOptions;
import io.quarkiverse.cucumber.CucumberQuarkusTest;

/// Runs the features under `src/test/resources/features` against the application and the real servers.
@CucumberOptions(features = "classpath:features", glue = "io.frontrow.acceptance", plugin = "summary")
public class AcceptanceTest extends CucumberQuarkusTest {}
