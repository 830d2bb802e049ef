package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.QuietTicketing;
import io.frontrow.ticketing.application.contract.EventEditsContract;
import io.frontrow.ticketing.application.contract.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

@QuarkusTest
@TestProfile(QuietTicketing.class)
class PostgresEventEditsTest extends EventEditsContract {
    @Inject
    PostgresWorld world;

    @Override
    protected World world() {
        return world;
    }
}
