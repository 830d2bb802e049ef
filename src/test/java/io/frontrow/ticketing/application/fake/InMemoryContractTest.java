package io.frontrow.ticketing.application.fake;

import io.frontrow.ticketing.application.contract.EventEditsContract;
import io.frontrow.ticketing.application.contract.EventViewsContract;
import io.frontrow.ticketing.application.contract.EventsContract;
import io.frontrow.ticketing.application.contract.PublicationsContract;
import io.frontrow.ticketing.application.contract.SeatRecordsContract;
import io.frontrow.ticketing.application.contract.World;
import org.junit.jupiter.api.Nested;

/// The fakes keep what the ports promise, so that tests of the use cases mean something.
class InMemoryContractTest {

    @Nested
    class Events extends EventsContract {
        private final World world = new InMemoryWorld();

        @Override
        protected World world() {
            return world;
        }
    }

    @Nested
    class Publications extends PublicationsContract {
        private final World world = new InMemoryWorld();

        @Override
        protected World world() {
            return world;
        }
    }

    @Nested
    class SeatRecords extends SeatRecordsContract {
        private final World world = new InMemoryWorld();

        @Override
        protected World world() {
            return world;
        }
    }

    @Nested
    class EventEdits extends EventEditsContract {
        private final World world = new InMemoryWorld();

        @Override
        protected World world() {
            return world;
        }
    }

    @Nested
    class EventViews extends EventViewsContract {
        private final World world = new InMemoryWorld();

        @Override
        protected World world() {
            return world;
        }
    }
}
