package io.frontrow.identity.application.port.out;

class FakeFailedLogInsTest extends FailedLogInsContract {
    private final FakeFailedLogIns failures = new FakeFailedLogIns();

    @Override
    protected FailedLogIns failures() {
        return failures;
    }

    @Override
    protected void windowsEnd() {
        failures.windowsEnd();
    }
}
