package io.frontrow.booking.adapter.in.timer;

import io.frontrow.booking.adapter.in.rest.BookingFollowers;
import io.frontrow.shared.Unavailable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Once a second the followers look at the database, so that no change is missed whatever became of its hint.
@ApplicationScoped
public class FollowersTimer {
    private static final Logger LOG = Logger.getLogger(FollowersTimer.class);
    private final BookingFollowers followers;
    private volatile boolean blind;

    public FollowersTimer(BookingFollowers followers) {
        this.followers = followers;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        try {
            followers.refresh();
            blind = false;
        } catch (Unavailable outage) {
            if (!blind) {
                LOG.warnf("the followers of bookings wait for the database: %s", outage.getCause());
            }
            blind = true;
        }
    }
}
